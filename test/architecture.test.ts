import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../src', import.meta.url));

interface Source {
  /** From src on: `core/abc.ts`. */
  path: string;
  /** Without comments. */
  code: string;
  /** What it imports of src, by path. */
  imports: { path: string; isTypeOnly: boolean }[];
}

function sourcesOf(root: string): Source[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  return files.map((path) => {
    const code = readFileSync(join(root, path), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '$1');
    const statements = code.matchAll(
      /^(?:import|export)\s(?:([^;'"]*?)\sfrom\s)?['"](\.[^'"]+)['"]/gm,
    );
    const imports = [...statements].flatMap(([, clause = '', specifier = '']) => {
      const target = normalize(join(dirname(path), specifier)).replaceAll('\\', '/');
      const found = [`${target}.ts`, `${target}.tsx`].find((file) => files.includes(file));
      return found ? [{ path: found, isTypeOnly: clause.startsWith('type ') }] : [];
    });
    return { path, code, imports };
  });
}

const SOURCES = sourcesOf(ROOT);
const FILES = SOURCES.map(({ path }) => path);

function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

/** Types are gone at run time and may point at each other. */
function cyclesIn(sources: Source[]): string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ isTypeOnly }) => !isTypeOnly).map((each) => each.path),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: string[]) => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...way, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return cycles;
}

test('the files and their imports are read', () => {
  expect(FILES).toContain('core/base/clientBase.ts');
  const clientBase = SOURCES.find(({ path }) => path === 'core/base/clientBase.ts');
  expect(clientBase?.imports).toContainEqual({
    path: 'core/contacts/cadence.ts',
    isTypeOnly: true,
  });
  expect(clientBase?.imports).toContainEqual({
    path: 'core/log/clientPast.ts',
    isTypeOnly: false,
  });
  const everyImport = SOURCES.flatMap(
    ({ code }) => code.match(/(?:from|import) '\.[^']*(?<!\.css)'/g) ?? [],
  );
  expect(SOURCES.flatMap(({ imports }) => imports)).toHaveLength(everyImport.length);
});

/** What each room may import, besides itself. */
const ARROWS: Record<string, string[]> = {
  core: [],
  schema: ['core'],
  cells: ['core', 'schema'],
  texts: ['core', 'schema', 'cells'],
  recognition: ['core', 'schema', 'cells', 'texts'],
  extract: ['core', 'schema', 'cells', 'texts'],
  sample: ['core', 'schema', 'texts'],
  functions: ['core', 'cells', 'texts', 'sheets/document/document.ts'],
  sheets: ['core', 'schema', 'cells', 'texts', 'recognition', 'extract'],
  google: ['texts', 'sheets'],
  jobs: ['core', 'schema', 'cells', 'texts', 'recognition', 'sample', 'sheets', 'google'],
  panel: ['core', 'schema', 'cells', 'texts', 'sheets', 'jobs'],
  addon: ['texts', 'sheets', 'jobs', 'panel'],
  sidebar: ['core', 'schema', 'texts', 'extract', 'panel'],
  'main.ts': ['functions', 'panel', 'addon'],
};

/**
 * The folders of a room from the lowest floor up: a file imports from its own floor and those
 * below. What stands beside the folders is the ground floor. Types are gone at run time, and in the
 * core may look up: settings name what every chapter goes by.
 */
const FLOORS: Record<string, { folders: string[]; typesLookUp: boolean }> = {
  core: {
    folders: [
      'log',
      'identity',
      'rhythm',
      'retention',
      'segments',
      'products',
      'value',
      'contacts',
      'winBack',
      'templates',
      'forecast',
      'prediction',
      'base',
      'overview',
    ],
    typesLookUp: true,
  },
  sheets: {
    folders: [
      'document',
      'grid',
      'tables',
      'logs',
      'settings',
      'figures',
      'reports',
      'installation',
    ],
    typesLookUp: false,
  },
};

test('whoever walks all sheets passes over those without cells', () => {
  const walks = SOURCES.filter(({ code }) => /\.getSheets\(\)/.test(code));
  // The last two ask what names are taken, and how many tabs there are.
  const allowed = ['gridSheets', 'freeSheetName', 'workbook'].map(
    (file) => `sheets/document/${file}.ts`,
  );
  expect(walks.map(({ path }) => path).sort()).toEqual(allowed.sort());
});

/** More files beside each other than this are not a folder but a heap. */
const MOST_FILES = 35;

describe('arrows go one way', () => {
  test('every room has its arrows', () => {
    expect([...new Set(FILES.map(roomOf))].sort()).toEqual(Object.keys(ARROWS).sort());
  });

  test.each(Object.entries(ARROWS))('%s imports nothing but %j', (room, allowed) => {
    const wrong = SOURCES.filter(({ path }) => roomOf(path) === room).flatMap(({ path, imports }) =>
      imports
        .map((each) => each.path)
        .filter((to) => ![room, ...allowed].some((each) => each === to || each === roomOf(to)))
        .map((to) => `${path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(FLOORS))('%s: no folder imports from one above it', (room, floors) => {
    const floorOf = (path: string) =>
      floors.folders.indexOf(path.split('/').length > 2 ? (path.split('/')[1] as string) : '');
    const own = SOURCES.filter(({ path }) => roomOf(path) === room);
    const folders = new Set(own.flatMap(({ path }) => path.split('/').slice(1, -1)));
    expect([...folders].sort()).toEqual([...floors.folders].sort());
    const upwards = own.flatMap(({ path, imports }) =>
      imports
        .filter((to) => roomOf(to.path) === room && !(floors.typesLookUp && to.isTypeOnly))
        .filter((to) => floorOf(to.path) > floorOf(path))
        .map((to) => `${path} → ${to.path}`),
    );
    expect(upwards).toEqual([]);
  });

  test('no folder is a heap', () => {
    const counts = new Map<string, number>();
    for (const path of FILES) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  test('the core and the readers of cells import no package', () => {
    const packages = SOURCES.filter(({ path }) => ['core', 'cells'].includes(roomOf(path))).flatMap(
      ({ code }) => code.match(/(from|import|require\()\s*['"][^.'"][^'"]*['"]/g) ?? [],
    );
    expect(packages).toEqual([]);
  });

  test('the page takes types alone from the panel’s server side', () => {
    const values = SOURCES.filter(({ path }) => roomOf(path) === 'sidebar').flatMap(({ imports }) =>
      imports.filter(({ path, isTypeOnly }) => roomOf(path) === 'panel' && !isTypeOnly),
    );
    expect(values).toEqual([]);
  });

  test('the panel bundles the texts that it shows, not all there are', () => {
    const whole = SOURCES.filter(({ path }) => roomOf(path) === 'sidebar').flatMap(({ imports }) =>
      imports.filter(({ path, isTypeOnly }) => path === 'texts/texts.ts' && !isTypeOnly),
    );
    expect(whole).toEqual([]);
  });

  test('no file imports itself by a round-about way', () => {
    expect(cyclesIn(SOURCES)).toEqual([]);
  });
});

describe('the world outside', () => {
  const filesWith = (pattern: RegExp) =>
    SOURCES.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

  test('Google’s services stand only in sheets, google, panel and addon', () => {
    const services =
      /\b(SpreadsheetApp|Utilities|LockService|PropertiesService|CacheService|ScriptApp|HtmlService|Session|Logger|UrlFetchApp|MailApp|GmailApp|DriveApp)\b/;
    const outside = filesWith(services).filter(
      (path) => !['sheets', 'google', 'panel', 'addon'].includes(roomOf(path)),
    );
    expect(outside).toEqual([]);
  });

  test('the clock is read in one place', () => {
    expect(filesWith(/new Date\(\s*\)|Date\.now\(|\bDate\(\)/)).toEqual([
      'sheets/document/document.ts',
    ]);
  });

  test('nothing is left to chance, to the network or to eval', () => {
    expect(filesWith(/Math\.random|\bfetch\(|XMLHttpRequest|\beval\(/)).toEqual([]);
    // A text of the project's own, in a file of its own.
    expect(filesWith(/new Function\(/)).toEqual(['addon/part.ts']);
  });
});

test('a file is named after what it holds', () => {
  const vague = FILES.filter((path) =>
    /(util|helper|manager|service|common|misc)s?\.tsx?$/i.test(path),
  );
  expect(vague).toEqual([]);
});

describe('the workbench', () => {
  const WORKBENCH = sourcesOf(fileURLToPath(new URL('../workbench', import.meta.url)));

  /** What each of its folders may import, besides itself, types included. */
  const FOLDERS: Record<string, string[]> = {
    locale: [],
    document: ['locale'],
    engine: ['document', 'locale'],
    memory: ['document', 'locale'],
    appsScript: ['document', 'locale'],
    spreadsheet: ['appsScript', 'engine', 'memory', 'document', 'locale'],
    import: ['spreadsheet', 'engine', 'document', 'locale'],
    largeLog: ['import', 'locale'],
    report: ['spreadsheet', 'appsScript', 'engine', 'document', 'locale'],
    export: ['document'],
    page: ['export', 'spreadsheet', 'appsScript', 'engine', 'document', 'locale'],
    start: [
      'report',
      'page',
      'largeLog',
      'import',
      'spreadsheet',
      'appsScript',
      'engine',
      'document',
      'locale',
    ],
  };

  /** The same within two of them, without types: Google's own point at each other. */
  const INNER: Record<string, string[]> = {
    'engine/patches': ['engine', 'locale'],
    'appsScript/gate': [],
    'appsScript/services': ['appsScript/gate', 'document', 'locale'],
    'appsScript/rules': ['appsScript/gate', 'document'],
    'appsScript/charts': ['appsScript/gate'],
    'appsScript/sheets': [
      ...['appsScript/gate', 'appsScript/services', 'appsScript/rules', 'appsScript/charts'],
      ...['appsScript', 'document'],
    ],
  };

  test('every folder has its arrows', () => {
    const folders = new Set(WORKBENCH.map(({ path }) => dirname(path)));
    expect([...new Set([...folders].map(roomOf))].sort()).toEqual(Object.keys(FOLDERS).sort());
    const inner = [...folders].filter((folder) => /^(engine|appsScript)\//.test(folder));
    expect(inner.sort()).toEqual(Object.keys(INNER).sort());
  });

  test.each(Object.entries(FOLDERS))('%s imports nothing but %j', (folder, allowed) => {
    const wrong = WORKBENCH.filter(({ path }) => roomOf(path) === folder).flatMap(
      ({ path, imports }) =>
        imports
          .filter((to) => ![folder, ...allowed].includes(roomOf(to.path)))
          .map((to) => `${path} → ${to.path}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(INNER))('%s takes values of nothing but %j', (folder, allowed) => {
    const wrong = WORKBENCH.filter(({ path }) => dirname(path) === folder).flatMap(
      ({ path, imports }) =>
        imports
          .filter((to) => !to.isTypeOnly && ![folder, ...allowed].includes(dirname(to.path)))
          .map((to) => `${path} → ${to.path}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no file imports itself by a round-about way', () => {
    expect(cyclesIn(WORKBENCH)).toEqual([]);
  });

  test('what replaces a part of Univer stands in one folder', () => {
    // A method of Univer's kept before it is replaced, or its own prototypes.
    const replacing = WORKBENCH.filter(({ code }) => {
      const ofUniver = code.includes("'@univerjs/");
      return (
        ofUniver && /\.bind\(|(?<!Object)\.prototype\b|registerExecutors|\.intercept\(/.test(code)
      );
    });
    const outside = replacing.filter(({ path }) => dirname(path) !== 'engine/patches');
    expect(outside.map(({ path }) => path)).toEqual(['spreadsheet/customFunctions.ts']);
  });

  test('no folder is crowded', () => {
    const folders = WORKBENCH.map(({ path }) => dirname(path));
    const crowded = new Set(
      folders.filter((folder) => folders.filter((each) => each === folder).length > 35),
    );
    expect([...crowded]).toEqual([]);
  });
});
