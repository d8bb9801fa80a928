import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCREENS } from '../../scripts/pictures/screens';
import { WINDOW } from '../../scripts/pictures/stage';
import { LANGUAGES } from '../../src/schema/languages';
import { DOCUMENTS, ROOT } from './documents';

const FOLDER = `${ROOT}docs/pictures`;
const NAMES = SCREENS.flatMap(({ name }) => LANGUAGES.map((language) => `${name}.${language}`));

test('each screen has its picture and its words, and there are no others', () => {
  const wanted = NAMES.flatMap((name) => [`${name}.webp`, `${name}.txt`]);
  expect(readdirSync(FOLDER).sort()).toEqual(wanted.sort());
});

test.each(NAMES)('%s.webp is light, and is shown in a document', (name) => {
  expect(statSync(`${FOLDER}/${name}.webp`).size).toBeLessThan(150_000);
  const showing = DOCUMENTS.filter(({ text }) => text.includes(`pictures/${name}.webp`));
  expect(showing.map(({ path }) => path)).not.toEqual([]);
});

test('pictures of the whole window are as a listing asks for them', () => {
  for (const { name } of SCREENS.filter(({ takes }) => takes === 'window')) {
    for (const language of LANGUAGES) {
      const webp = readFileSync(`${FOLDER}/${name}.${language}.webp`);
      // WebP without loss; the sides, less one, stand in the extended header.
      expect(webp.toString('latin1', 12, 16)).toBe('VP8X');
      expect(webp.includes('VP8L')).toBe(true);
      expect([webp.readUIntLE(24, 3) + 1, webp.readUIntLE(27, 3) + 1]).toEqual([
        WINDOW.width,
        WINDOW.height,
      ]);
    }
  }
});
