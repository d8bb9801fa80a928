import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts'));

test('what is tried again where a page lost a key are the tests of pages, and no others', () => {
  const retried = files.filter((path) =>
    readFileSync(join(import.meta.dirname, path), 'utf8').startsWith('/** @module-tag browser */'),
  );
  expect(retried).not.toEqual([]);
  expect(retried).toEqual(files.filter((path) => path.startsWith('browser/')));
});
