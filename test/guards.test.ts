import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as formulaEngine from '@univerjs/engine-formula';
import { describe, expect, test } from 'vitest';
import { RUSSIAN_FUNCTIONS } from '../workbench/locale/russianFunctions';
import { LISTED } from './functions/listed';
import { SHEETS_ONLY } from './sheetsFunctions';

// What must not be in the source, whoever writes it.

const root = join(import.meta.dirname, '..');

/** The code of a folder without its comments, by path. */
function codeOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
      .map((path) => [
        path,
        readFileSync(join(root, path), 'utf8')
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/(^|\s)\/\/.*$/gm, '$1'),
      ]),
  );
}

const SRC = codeOf('src');
const PAGE = codeOf('workbench/page');

/** Every place that a pattern is at, as `path: what stands there`. */
const found = (code: ReadonlyMap<string, string>, pattern: RegExp) =>
  [...code].flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map(([match]) => `${path}: ${match}`),
  );

test('the sources are read', () => {
  expect(SRC.get('src/addon/part.ts')).toContain('new Function(');
  expect(PAGE.get('workbench/page/sidebar.ts')).toContain('srcdoc');
});

describe('no text becomes markup', () => {
  const MARKUP =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write(?:ln)?|dangerouslySetInnerHTML|createContextualFragment|parseFromString)\b/g;

  test('in the panel and the script', () => {
    expect(found(SRC, MARKUP)).toEqual([]);
  });

  test('on the workbench’s page, but for the frame that the panel is shown in, read as it was built', () => {
    expect(found(PAGE, MARKUP)).toEqual(['workbench/page/sidebar.ts: outerHTML']);
    expect(PAGE.get('workbench/page/sidebar.ts')).toMatch(/\$\{inner\.outerHTML\}/);
  });
});

test('no text becomes code, but for the add-on’s second file', () => {
  const CODE = /\beval\(|\bFunction\(|\bset(?:Timeout|Interval)\(\s*['"`]|javascript:/g;
  expect(found(SRC, CODE)).toEqual(['src/addon/part.ts: Function(']);
  expect(found(PAGE, CODE)).toEqual([]);
});

test('what is logged is the unforeseen alone: no cell and no client is put into a log', () => {
  expect(new Set(found(SRC, /\b(?:console\.\w+|Logger\.\w+)\([^;]*;/g))).toEqual(
    new Set([
      'src/sheets/document/unforeseen.ts: console.error(withoutAddresses(String(error instanceof Error ? error.stack : error)));',
      // The browser’s own console, of whoever is at work.
      'src/sidebar/refusal.ts: console.warn(error);',
    ]),
  );
});

describe('a custom function has a name of its own', () => {
  /** The functions that Sheets shares with Excel, by what the workbench's engine has of them. */
  const shared = Object.entries(formulaEngine)
    .filter(([name]) => /^FUNCTION_NAMES_/.test(name))
    .flatMap(([, names]) => Object.values(names as Record<string, string>));
  const builtIn = new Set([...shared, ...SHEETS_ONLY, ...Object.entries(RUSSIAN_FUNCTIONS).flat()]);

  test('the names of Sheets are known', () => {
    expect(builtIn.size).toBeGreaterThan(500);
    for (const name of ['SUM', 'XLOOKUP', 'QUERY', 'LAMBDA', 'СУММ']) {
      expect(builtIn).toContain(name);
    }
  });

  test.each([...LISTED.keys()])('%s', (name) => {
    expect(builtIn).not.toContain(name);
    // As Sheets asks: a name with a dot or at its end an underscore cannot be called, one like A1
    // is a cell.
    expect(name).toMatch(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
  });
});
