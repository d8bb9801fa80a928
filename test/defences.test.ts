import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFENCES } from '../scripts/defences.mjs';

const root = join(import.meta.dirname, '..');

describe('the patch that takes a defence out still applies', () => {
  test('there are some', () => {
    expect(DEFENCES.length).toBeGreaterThanOrEqual(20);
    expect(new Set(DEFENCES.map(({ defence }) => defence)).size).toBe(DEFENCES.length);
  });

  test.each(DEFENCES.map((each) => [each.defence, each] as const))(
    '%s',
    (_, { file, take, put, tests }) => {
      const code = readFileSync(join(root, file), 'utf8');
      expect(code.split(take)).toHaveLength(2);
      expect(code.replace(take, () => put)).not.toBe(code);
      expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
      expect(tests).not.toEqual([]);
    },
  );
});
