import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { PANEL_CALLS } from './addon/panelCalls';
import { builtAddOn } from './builtAddOn';
import { LISTED } from './functions/listed';

const dist = (name: string) => readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');
const { code, html } = builtAddOn;

const CUSTOM_FUNCTIONS = [...LISTED.keys()].sort();

/** What Google or the menu may call. */
const ENTRY_POINTS = [
  'addOn_',
  'editedByHand',
  'dailyRun',
  'installationTrigger',
  'menuAddClients',
  'menuCheckInstallation',
  'menuDaily',
  'menuOpenPanel',
  'menuPlanAhead',
  'menuRecalculate',
  'menuRemove',
  'menuSetUp',
  'menuUndo',
  'onInstall',
  'onEdit',
  'onOpen',
  'resumeDailyRun',
  'tellOfDaily',
];

/**
 * Top-level declarations with the JSDoc right above them, which is all that Sheets reads of a
 * script.
 */
const documented = new Map(
  [...code.matchAll(/^\/\*\*\n((?: \*.*\n)+?) \*\/\nfunction (\w+)\(([^)]*)\) \{/gm)].map(
    ([, doc = '', name = '', parameters = '']) => [
      name,
      { doc, parameters: parameters.split(', ').filter((parameter) => parameter !== '') },
    ],
  ),
);

describe('the built script', () => {
  test('declares every custom function at the top level, with its JSDoc', () => {
    const names = [...documented]
      .filter(([, { doc }]) => doc.includes('@customfunction'))
      .map(([name]) => name);
    expect(names.sort()).toEqual(CUSTOM_FUNCTIONS);
  });

  test.each(CUSTOM_FUNCTIONS)('%s: its parameters are those of its help, in order', (name) => {
    const { doc = '', parameters } = documented.get(name) ?? {};
    const described = [...doc.matchAll(/@param \{\w+\} (?:\[(\w+)\]|(\w+)) \S/g)].map(
      ([, optional, required]) => optional ?? required,
    );
    expect(described.length).toBeGreaterThan(0);
    expect(parameters).toEqual(described);
  });

  test.each(CUSTOM_FUNCTIONS)('%s: its help has an example and is in one language', (name) => {
    const { doc = '' } = documented.get(name) ?? {};
    expect(doc).toContain(` * Example: =${name}(`);
    expect(doc).not.toMatch(/[а-яё]/i);
    expect(doc).toMatch(/[a-z]{4}/);
    expect(doc).toMatch(/@return \{\w+\} \S/);
  });

  test('makes nothing global but what is meant to be called', () => {
    const context = createContext({});
    const before = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', context));
    runInContext(code, context);
    const names: string[] = runInContext('Object.getOwnPropertyNames(globalThis)', context);
    const functions = names.filter((name) => !before.has(name) && name !== 'global');
    expect(functions.sort()).toEqual([...CUSTOM_FUNCTIONS, ...ENTRY_POINTS, ...PANEL_CALLS].sort());
  });

  test('evaluates and computes in a bare context, without any of the host’s globals', () => {
    const context = createContext({});
    runInContext(code, context);
    expect(runInContext('CRR(120, 30, 100)', context)).toBe(90);
    expect(runInContext('CUSTOMER_STATUS("2026-01-01", 30, "2026-03-05")', context)).toBe(
      'Sleeping',
    );
    expect(runInContext('JSON.stringify(ABC([[50], [50]]))', context)).toBe('[["A"],["A"]]');
  });

  test('what is evaluated for every formula is small, and so is the panel', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(115_500);
    expect(Buffer.byteLength(html.Sidebar)).toBeLessThanOrEqual(101_000);
  });

  test('loads the rest once, when the first of its functions is called, and from its own file', () => {
    const asked: string[] = [];
    const context = createContext({
      HtmlService: {
        createHtmlOutputFromFile: (name: string) => {
          asked.push(name);
          return { getContent: () => html.AddOn };
        },
      },
    });
    runInContext(code, context);
    expect(runInContext('CRR(120, 30, 100)', context)).toBe(90);
    expect(asked).toEqual([]);
    for (const name of ['tellOfDaily', 'editedByHand']) runInContext(`${name}({})`, context);
    expect(asked).toEqual(['AddOn']);
  });

  test('the panel carries the licence of the library it is made with', () => {
    const licence = readFileSync(
      new URL('../node_modules/preact/LICENSE', import.meta.url),
      'utf8',
    ).trim();
    expect(licence).toContain('Jason Miller');
    expect(html.Sidebar).toContain(`/*!\npreact\n\n${licence}\n*/`);
  });

  test('asks no remote host, and builds no code at run time but of its own second file', () => {
    expect(code.match(/new Function\(/g)).toHaveLength(1);
    for (const file of [code.replace('new Function(', ''), html.AddOn, html.Sidebar]) {
      expect(file).not.toMatch(/\beval\(|new Function\(|UrlFetchApp|XMLHttpRequest|\bfetch\(/);
      const hosts = [...file.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host);
      // Names of XML namespaces are addresses that nobody visits; a messenger is opened by the
      // user, by a link.
      const harmless = ['www.w3.org', 'wa.me', 't.me'];
      expect(hosts.filter((host) => !harmless.includes(host ?? ''))).toEqual([]);
    }
  });
});

describe('the manifest', () => {
  test('runs on V8 and asks for this spreadsheet, the panel, the daily trigger and its mail, no more', () => {
    const manifest = JSON.parse(dist('appsscript.json'));
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/script.send_mail',
    ]);
    expect(manifest.urlFetchWhitelist).toBeUndefined();
  });
});
