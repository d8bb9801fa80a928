import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { isStale } from './freshBuild';

const BEFORE = new Date('2026-01-01T10:00:00Z');
const BUILT_AT = new Date('2026-01-01T11:00:00Z');
const AFTER = new Date('2026-01-01T12:00:00Z');

const SOURCES = [
  'src/main.ts',
  'src/core/abc.ts',
  'build.mjs',
  'scripts/keep-jsdoc.cjs',
  'appsscript.json',
  'package.json',
  'package-lock.json',
];
const BUILT = ['dist/Code.js', 'dist/AddOn.html', 'dist/Sidebar.html', 'dist/appsscript.json'];

let root: string;
const date = (path: string, when: Date) => utimesSync(join(root, path), when, when);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fresh-build-'));
  const made = root;
  onTestFinished(() => rmSync(made, { recursive: true }));
  for (const path of [...SOURCES, ...BUILT]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
    date(path, BUILT.includes(path) ? BUILT_AT : BEFORE);
  }
  for (const folder of ['src/core', 'src', 'scripts']) date(folder, BEFORE);
});

describe('a build', () => {
  test('younger than all its sources is fresh', () => {
    expect(isStale(root)).toBe(false);
  });

  test.each(SOURCES)('is stale once %s has changed', (path) => {
    date(path, AFTER);
    expect(isStale(root)).toBe(true);
  });

  test('is stale once a source is gone', () => {
    rmSync(join(root, 'src/core/abc.ts'));
    expect(isStale(root)).toBe(true);
  });

  test.each(BUILT)('is stale without %s', (path) => {
    rmSync(join(root, path));
    expect(isStale(root)).toBe(true);
  });
});

test('these tests run on a fresh one', () => {
  expect(isStale(join(import.meta.dirname, '..'))).toBe(false);
});
