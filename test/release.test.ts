import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { PROJECT_FILES, released } from '../scripts/release.mjs';

const text = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('the zip holds all that the build makes, and how to put it there by hand', () => {
  const files = unzipSync(released());
  const built = readdirSync(new URL('../dist', import.meta.url));
  expect([...PROJECT_FILES].sort()).toEqual(built.sort());
  for (const name of PROJECT_FILES) {
    expect(strFromU8(files[name] ?? new Uint8Array())).toBe(text(`dist/${name}`));
  }
  for (const steps of ['INSTALL.md', 'INSTALL.ru.md']) {
    const said = strFromU8(files[steps] ?? new Uint8Array());
    for (const name of PROJECT_FILES) expect(said).toContain(name.replace(/\.html$/, ''));
  }
});

test('the zip is the same whenever it is made of the same files', () => {
  expect(Buffer.from(released()).equals(Buffer.from(released()))).toBe(true);
});
