import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

test('npm run attack runs every file that tries some of its places in a run of all tests', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [, given = ''] = String(scripts.attack).split('--mode attack ');
  const sweeping = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) =>
      /from '[./]*(?:(?:faults)?\/tried|\/languagesOf)'/.test(
        readFileSync(join(ROOT, path), 'utf8'),
      ),
    );
  expect(sweeping.length).toBeGreaterThan(12);
  const left = sweeping.filter((path) => !given.split(' ').some((each) => path.includes(each)));
  expect(left).toEqual([]);
});
