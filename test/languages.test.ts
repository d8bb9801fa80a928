import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, languageOf } from '../src/schema/languages';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CODES = LANGUAGES.join('|');

const FILES = ['src', 'workbench', 'scripts']
  .flatMap((room) =>
    readdirSync(`${ROOT}/${room}`, { recursive: true, encoding: 'utf8' }).map(
      (path) => `${room}/${path.replaceAll('\\', '/')}`,
    ),
  )
  .concat('build.mjs')
  .filter((path) => /\.(tsx?|mjs|cjs)$/.test(path));

/** Files of a language alone: `src/texts/ru/…`. */
const OF_ONE = new RegExp(`^src/(texts|sample)/(${CODES})/`);

function filesWith(pattern: RegExp): string[] {
  return FILES.filter((path) => !OF_ONE.test(path)).filter((path) => {
    const code = readFileSync(`${ROOT}/${path}`, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '$1');
    return pattern.test(code);
  });
}

describe('a language is its own files', () => {
  test('each has some in every room that speaks', () => {
    for (const room of ['texts', 'sample']) {
      const folders = readdirSync(`${ROOT}/src/${room}`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
      expect(folders.sort()).toEqual([...LANGUAGES].sort());
    }
  });

  test('no code of one is written but where they are listed', () => {
    // The first tells how locales write numbers and days, of which there are more than languages.
    expect(filesWith(new RegExp(`['"\`](${CODES})['"\`]`))).toEqual([
      'src/cells/conventions.ts',
      'src/schema/languages.ts',
    ]);
  });

  test('none is taken out of a list by its name', () => {
    expect(filesWith(new RegExp(`\\w\\.(${CODES})\\b`))).toEqual([]);
  });
});

test.each([
  ['ru_RU', 'ru'],
  ['ru', 'ru'],
  ['en_GB', 'en'],
  ['de_DE', 'en'],
  ['', 'en'],
])('a locale %j speaks %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
