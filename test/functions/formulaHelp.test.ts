import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { formulaHelpIn, withHelp } from '../../scripts/formulaHelp.mjs';
import type { Cell, Cells } from '../../src/cells/cell';
import { LANGUAGES, type Language } from '../../src/schema/languages';
import { argumentNames as english } from '../../src/texts/en/formulas/argumentNames';
import { argumentNames as russian } from '../../src/texts/ru/formulas/argumentNames';
import { builtAddOn } from '../builtAddOn';
import { openSpreadsheet } from '../sheets/fakeSpreadsheet';
import {
  CADENCE,
  type CustomFunction,
  column,
  customFunctions,
  NAMES,
  SOURCES,
} from './customFunctions';

const ARGUMENTS: Record<Language, Readonly<Record<string, string>>> = { en: english, ru: russian };
const ZONE = 'Europe/Moscow';
const LOCALES: Record<Language, string> = { en: 'en_GB', ru: 'ru_RU' };

/** What the script declares of the custom functions, in the language of the sources. */
const DECLARED = Object.values(SOURCES)
  .join('\n')
  .replace(/^global\.(\w+) = /gm, 'function $1(');

let sheet: Record<string, CustomFunction>;
beforeAll(async () => {
  sheet = await customFunctions();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

interface Help {
  name: string;
  comment: string;
  parameters: { name: string; isOptional: boolean; text: string }[];
}

function helpOf(script: string): Help[] {
  return [...script.matchAll(/^\/\*\*\n((?: \*.*\n)+?) \*\/\nfunction (\w+)\(/gm)]
    .map(([, comment = '', name = '']) => ({
      name,
      comment,
      parameters: [...comment.matchAll(/@param \{\w+\} (\[?)(\w+)\]? (.+)/g)].map(
        ([, bracket, parameter = '', text = '']) => ({
          name: parameter,
          isOptional: bracket === '[',
          text,
        }),
      ),
    }))
    .filter(({ comment }) => comment.includes('@customfunction'));
}

const IN_SOURCES = helpOf(DECLARED);

/** The script's help as a build in each language has it. */
const BUILT = await Promise.all(
  LANGUAGES.map(async (language) => {
    const help = await formulaHelpIn(language);
    return { language, help, script: help ? withHelp(DECLARED, help) : DECLARED };
  }),
);

describe.each(BUILT)('the help of a build in $language', ({ language, help, script }) => {
  const built = helpOf(script);

  test('is there for every function, with the same arguments and types', () => {
    expect(built.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
    const tags = ({ comment }: Help) =>
      [...comment.matchAll(/@(?:param \{\w+\} \[?\w+\]?|return \{\w+\}|customfunction)/g)].join();
    expect(built.map(tags)).toEqual(IN_SOURCES.map(tags));
  });

  test('tells of nothing that is not there', () => {
    if (help) {
      expect(Object.keys(help).sort()).toEqual([...NAMES].sort());
      for (const { name, parameters } of IN_SOURCES) {
        expect(Object.keys(help[name]?.takes ?? {})).toEqual(parameters.map((each) => each.name));
      }
    }
  });

  test('is of one language', () => {
    const words = built.map(({ comment }) =>
      comment
        .replace(/^ \* (?:@\w+(?: \{\w+\})?(?: \[?\w+\]?)?|.*=[A-Z_]+\(.*)/gm, '')
        .replace(/\b[A-Z_]{2,}(?:\(\))?|\b(?:[ABCEFMNRS]|VIP)\b/g, '')
        // The parameters of models are letters in every language.
        .replace(/BG\/NBD|\b(?:r|alpha|a|b|k)\b(?! client)/g, ''),
    );
    const [own, other] = language === 'ru' ? [/[а-яё]/i, /[a-z]/i] : [/[a-z]/i, /[а-яё]/i];
    for (const each of words) {
      expect(each).toMatch(own);
      expect(each).not.toMatch(other);
    }
  });

  test('says in one way what may be left out', () => {
    const texts = built.flatMap(({ parameters }) => parameters);
    const prefixes = new Set(
      texts.filter(({ isOptional }) => isOptional).map(({ text }) => text.split(':')[0]),
    );
    expect(prefixes.size).toBe(1);
    const [prefix = ''] = prefixes;
    for (const { text, isOptional } of texts) expect(text.startsWith(prefix)).toBe(isOptional);
  });

  test('calls each argument as its errors do', () => {
    for (const { name, parameters } of built) {
      for (const each of parameters) {
        const said = each.text.replace(/^[^:]*: (?:the )?/, (prefix) =>
          each.isOptional ? '' : prefix,
        );
        const called = ARGUMENTS[language][each.name] ?? '';
        expect([name, each.name, said.toLowerCase()]).toEqual([
          name,
          each.name,
          expect.stringMatching(new RegExp(`^${called.toLowerCase()}(?![a-zа-яё])`)),
        ]);
      }
    }
  });

  test('has an example for each, true in a spreadsheet of that language', () => {
    const decimal = language === 'ru' ? ',' : '.';
    let tried = 0;
    for (const { name, comment } of built) {
      const [, args = '', result] =
        new RegExp(`=${name}\\((.*)\\)(?: → (.+))?$`, 'm').exec(comment) ?? [];
      expect([name, args]).not.toEqual([name, '']);
      if (result === undefined) continue;
      tried += 1;
      openSpreadsheet(LOCALES[language], ZONE);
      const value = (sheet[name] as CustomFunction)(...literals(args).map(cellsOf));
      const written = (cell: Cell) =>
        cell instanceof Date
          ? cell.toLocaleDateString(language === 'ru' ? 'ru' : 'sv-SE', { timeZone: ZONE })
          : String(cell).replace('.', decimal);
      const cells = Array.isArray(value) ? value.flat() : [value];
      expect([name, cells.map(written).join('; ')]).toEqual([name, result]);
    }
    expect(tried).toBeGreaterThanOrEqual(11);
  });
});

function literals(args: string): string[] {
  return args.match(/\{[^}]*\}|"[^"]*"|[^;\s]+/g) ?? [];
}

function cellsOf(literal: string): Cells {
  if (literal === 'CADENCE') return CADENCE;
  if (literal.startsWith('{')) return column(...literals(literal.slice(1, -1)).map(Number));
  return literal.startsWith('"') ? literal.slice(1, -1) : Number(literal);
}

test('what is built is what is tested', () => {
  const names = (list: Help[]) => list.map(({ name }) => name).sort();
  expect(names(helpOf(builtAddOn.code))).toEqual(names(IN_SOURCES));
  expect(readFileSync(new URL('../../build.mjs', import.meta.url), 'utf8')).toContain('withHelp(');
});

test('a function or an argument without help is named', () => {
  expect(() => withHelp(DECLARED, {})).toThrow('says nothing of NEXT_CONTACT: add it there');
  const help = { about: [], example: '', takes: {}, gives: '' };
  const all = Object.fromEntries(NAMES.map((name) => [name, help]));
  expect(() => withHelp(DECLARED, all)).toThrow('says nothing of NEXT_CONTACT, category');
});

test('a language that nobody wrote is refused before anything is built', () => {
  const build = new URL('../../build.mjs', import.meta.url).pathname;
  let said = '';
  try {
    execFileSync(process.execPath, [build, '--language', 'xx'], { stdio: 'pipe' });
  } catch (error) {
    said = String((error as { stderr: Buffer }).stderr);
  }
  expect(said).toBe(
    `There are no texts in "xx": write one of ${[...LANGUAGES].sort().join(', ')} after --language.\n`,
  );
});
