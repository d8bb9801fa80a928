import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tokenizer } from 'acorn';
import { transformSync } from 'esbuild';
import { check } from 'recheck';
import { describe, expect, test } from 'vitest';
import { forbidden, unreadPattern } from './forbiddenCode';

// A cell holds 50,000 characters, and a file's part some megabytes. A pattern that goes back and
// forth over them takes minutes: a sheet with one such cell would hang the run.

const root = join(import.meta.dirname, '..');

const FILES = ['src', 'workbench/import'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')),
);

/** Where each pattern stands, by its source and flags. */
type Patterns = Map<string, Set<string>>;

function add(patterns: Patterns, source: string, flags: string, path: string): void {
  const pattern = `/${source}/${flags}`;
  patterns.set(pattern, (patterns.get(pattern) ?? new Set()).add(path));
}

/** The patterns that are written as such. */
function literals(): Patterns {
  const patterns: Patterns = new Map();
  for (const path of FILES) {
    const loader = path.endsWith('x') ? 'tsx' : 'ts';
    const typed = readFileSync(join(root, path), 'utf8');
    const { code } = transformSync(typed, { loader, jsx: 'automatic', target: 'esnext' });
    const words = tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module' });
    // Its types leave a token's value out.
    for (const { value } of words as Iterable<{ value?: { pattern?: string; flags?: string } }>) {
      if (value?.pattern !== undefined) add(patterns, value.pattern, value.flags ?? '', path);
    }
  }
  return patterns;
}

/** The patterns that modules put together while they are loaded. */
async function built(): Promise<Patterns> {
  const patterns: Patterns = new Map();
  const makers = FILES.filter((path) =>
    /new RegExp\(/.test(readFileSync(join(root, path), 'utf8')),
  );
  expect(makers.length).toBeGreaterThan(3);
  const plain = globalThis.RegExp;
  for (const path of makers) {
    globalThis.RegExp = new Proxy(plain, {
      construct(target, given: [string | RegExp, string?]) {
        const made = Reflect.construct(target, given) as RegExp;
        add(patterns, made.source, made.flags, path);
        return made;
      },
    });
    try {
      // By a name of its own: another file's tests may have loaded it already.
      await import(`${pathToFileURL(join(root, path)).href}?patterns`);
    } finally {
      globalThis.RegExp = plain;
    }
  }
  return patterns;
}

describe('every pattern is one that is read here', () => {
  test('none is made within a function, or of a text that is looked for', () => {
    const found = FILES.flatMap((path) =>
      forbidden(readFileSync(join(root, path), 'utf8'), path, unreadPattern).map(
        (name) => `${path}: ${name}`,
      ),
    );
    expect(found).toEqual([]);
  });

  test.each([
    'function slow(word) { return new RegExp(word); }',
    'const slow = (word) => RegExp(word)',
    'const Made = RegExp',
    "text.match('^(a+)+$')",
    'text.match(word)',
    "text.matchAll(word + '+')",
    'function slow(WORD) { return text.search(WORD); }',
  ])('it is found: %s', (text) => {
    expect(forbidden(text, 'evil.ts', unreadPattern)).not.toEqual([]);
  });

  test('those that are read are none of them', () => {
    const text =
      'const WORD = new RegExp("a" + B); text.match(WORD); text.search(/a/); a.split("a")';
    expect(forbidden(text, 'good.ts', unreadPattern)).toEqual([]);
  });
});

/** Files whose patterns may go back and forth, and why nothing comes of it. */
const HARMLESS: ReadonlyMap<string, string> = new Map([
  [
    'src/cells/writtenSum.ts',
    'tried on texts of some dozen characters alone: test/cells/longText.test.ts holds it to that',
  ],
]);

describe('no regular expression takes more than a time that grows with its text', () => {
  test('the checker knows one that does', async () => {
    expect((await check('(\\d+) *x$', '')).status).toBe('vulnerable');
    expect((await check('^(a|a)*$', '')).status).toBe('vulnerable');
    expect((await check('^a*$', '')).status).toBe('safe');
  });

  test.each([
    ['written', literals, 150],
    ['put together', built, 5],
  ] as const)('%s', async (_, collect, least) => {
    const patterns = await collect();
    expect(patterns.size).toBeGreaterThan(least);
    const slow: string[] = [];
    for (const [pattern, paths] of patterns) {
      const end = pattern.lastIndexOf('/');
      const found = await check(pattern.slice(1, end), pattern.slice(end + 1), {
        timeout: 60_000,
      });
      if (found.status === 'safe' || [...paths].every((path) => HARMLESS.has(path))) continue;
      const why = found.status === 'vulnerable' ? found.complexity.summary : found.status;
      slow.push(`${[...paths].join(', ')}: ${pattern} ${why}`);
    }
    expect(slow).toEqual([]);
  });
});
