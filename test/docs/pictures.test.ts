import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCREENS } from '../../scripts/pictures/screens';
import { WINDOW } from '../../scripts/pictures/stage';
import { LANGUAGES } from '../../src/schema/languages';
import { DOCUMENTS, ROOT } from './documents';

const FOLDER = `${ROOT}docs/pictures`;
const NAMES = SCREENS.flatMap(({ name }) => LANGUAGES.map((language) => `${name}.${language}`));

test('each screen has its picture and its words, and there are no others', () => {
  const wanted = NAMES.flatMap((name) => [`${name}.png`, `${name}.txt`]);
  expect(readdirSync(FOLDER).sort()).toEqual(wanted.sort());
});

test.each(NAMES)('%s.png is light, and is shown in a document', (name) => {
  expect(statSync(`${FOLDER}/${name}.png`).size).toBeLessThan(150_000);
  const showing = DOCUMENTS.filter(({ text }) => text.includes(`pictures/${name}.png`));
  expect(showing.map(({ path }) => path)).not.toEqual([]);
});

test('pictures of the whole window are as a listing asks for them', () => {
  for (const { name } of SCREENS.filter(({ takes }) => takes === 'window')) {
    for (const language of LANGUAGES) {
      const png = readFileSync(`${FOLDER}/${name}.${language}.png`);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([WINDOW.width, WINDOW.height]);
    }
  }
});
