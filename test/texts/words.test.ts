import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/schema/languages';
import { texts } from '../../src/texts/texts';

const ROOT = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

interface Term {
  /** By language. */
  word: Record<Language, string>;
  not: Record<Language, string[]>;
}

/** The table of docs/words.md. */
const TERMS: Term[] = [
  ...text('docs/words.md').matchAll(/^\| ([^|]+) \| ([^|]+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm),
]
  .slice(1) // its header
  .map(([, en = '', ru = '', notEn = '', notRu = '']) => ({
    word: { en, ru },
    not: { en: notEn.split(', '), ru: notRu.split(', ') },
  }));

/**
 * What the add-on says in a language, with the code around it and without comments: all of it but
 * the words that users write and it only understands.
 */
const SAID = Object.fromEntries(
  LANGUAGES.map((language) => {
    const folder = `src/texts/${language}`;
    const files = readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && !path.startsWith('understood/'));
    return [
      language,
      files.map((path) => ({
        path: `${folder}/${path}`,
        code: text(`${folder}/${path}`)
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/^\s*\/\/.*$/gm, '')
          .replace(/^import .*$/gm, ''),
      })),
    ];
  }),
) as Record<Language, { path: string; code: string }[]>;

/** A term in whatever form Russian gives its words; English ones are as they are. */
function pattern(term: string, language: Language): RegExp {
  if (language === 'en') return new RegExp(`(?<![\\w-])${term.replace(/[()]/g, '\\$&')}`, 'i');
  const words = term.split(' ').map((word) => {
    if (word.startsWith('(')) return word.replace(/[()]/g, '\\$&');
    const stem = word.length > 4 ? word.replace(/(?:ый|ий|ой|ть|[аеийоуыьюя])$/, '') : word;
    return `${stem}[а-яё]{0,3}`;
  });
  return new RegExp(`(?<![а-яё])${words.join('\\s')}(?![а-яё])`, 'i');
}

test('the glossary is read', () => {
  expect(TERMS.length).toBeGreaterThanOrEqual(25);
  expect(TERMS[0]?.word).toEqual({ en: 'client', ru: 'клиент' });
  expect(pattern('надстройка', 'ru').test('заполняет надстройка.')).toBe(true);
  expect(pattern('признак ухода', 'ru').test('подают признаки ухода')).toBe(true);
  expect(pattern('дремлющий', 'ru').test('дремлющего')).toBe(true);
});

const GUIDES: Record<Language, string> = { en: 'docs/guide.md', ru: 'docs/guide.ru.md' };

describe.each([...LANGUAGES])('in %s', (language) => {
  const all = SAID[language].map(({ code }) => code).join('\n');

  test.each(TERMS.map(({ word }) => word[language]))('“%s” is said', (word) => {
    expect(all).toMatch(pattern(word, language));
  });

  test.each(TERMS.flatMap(({ not }) => not[language]))('“%s” is not', (word) => {
    const whole = new RegExp(`${pattern(word, language).source}(?![\\w-])`, 'i');
    const guide = { path: GUIDES[language], code: text(GUIDES[language]) };
    const saying = [...SAID[language], guide].filter(({ code }) => whole.test(code));
    expect(saying.map(({ path }) => path)).toEqual([]);
  });

  test('no code name of an argument stands in a sentence', () => {
    const named = /['"`][^'"`\n]*\b[a-z]+(?:At|After|Per|Of)[A-Z]\w*[^'"`\n]*\s[^'"`\n]*['"`]/;
    const found = SAID[language].flatMap(({ path, code }) =>
      code
        .replace(/\$\{[^}]*\}/g, '')
        .split('\n')
        .filter((line) => named.test(line))
        .map((line) => [path, line]),
    );
    expect(found).toEqual([]);
  });
});

test('no Russian quotation mark meets another of its kind', () => {
  const { joined } = texts.ru.run;
  expect(joined('ООО «Ромашка»', 'Ромашка')).toMatch(/^«ООО „Ромашка“» считается/);
  // But where products are named, which a sheet holds and which are read again.
  const others = SAID.ru.filter(({ path }) => !/(quoted|computedColumns)\.ts$/.test(path));
  for (const { path, code } of others) {
    expect([path, /««|»»|«\$\{/.exec(code)?.[0]]).toEqual([path, undefined]);
  }
});

test('no word stands twice in a row', () => {
  const doubled = /(?<![\p{L}])([\p{L}]{2,}) \1(?![\p{L}])/u;
  for (const language of LANGUAGES) {
    for (const { path, code } of SAID[language]) {
      const said = code.replace(/\$\{[^}]*\}/g, '…');
      expect([path, doubled.exec(said)?.[0]]).toEqual([path, undefined]);
    }
  }
});
