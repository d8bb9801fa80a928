import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

const SRC = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'));

/** The names that something is kept under with the document, as the code has them. */
const KEPT = SRC.flatMap((code) =>
  [...code.matchAll(/StoredValue<[^;]*?key: (?:'(\w+)'|`(\w+)\.)/g)].map(
    ([, plain, first]) => plain ?? `${first}.…`,
  ),
);

/** Those of what is kept for a person alone. */
const MARKS = SRC.filter((code) => code.includes('setUserMark(')).flatMap((code) =>
  [...code.matchAll(/^const (?:MARK|MINE) = '(\w+)';$/gm)].map(([, name]) => name),
);

test('the names are read from the code', () => {
  expect(KEPT).toEqual(
    expect.arrayContaining(['mapping.…', 'requests', 'forecastFit', 'language']),
  );
  const stored = SRC.filter((code) => /: StoredValue<|\): StoredValue</.test(code));
  expect(KEPT.length).toBeGreaterThanOrEqual(stored.length - 1); // storedValue itself has none
  expect(MARKS).toHaveLength(
    SRC.filter((code) => code.includes(' setUserMark(MA') || code.includes(' setUserMark(MI'))
      .length,
  );
});

test.each(['privacy.md', 'privacy.ru.md'])('%s tells of each of them', (name) => {
  const told = readFileSync(join(root, 'docs', name), 'utf8');
  expect([...KEPT, ...MARKS].filter((each) => !told.includes(`\`${each}\``))).toEqual([]);
});
