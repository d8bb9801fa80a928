import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/schema/languages';
import { texts } from '../../src/texts/texts';
import { GUIDES, ROOT } from './documents';

// What stands in italics in the guides stands so on the screen.

/** Every piece of text that is shown in a language. */
function shownIn(language: Language): Set<string> {
  const folder = `src/texts/${language}`;
  const files = [
    ...readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${folder}/${path}`),
    'workbench/page/barWords.ts',
  ];
  const { setUp } = texts[language];
  const counted = [setUp.moreColumns(17), setUp.unused(1)];
  const literals = files.flatMap((path) =>
    [...readFileSync(`${ROOT}${path}`, 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(
      ([, literal = '']) => literal,
    ),
  );
  return new Set([...literals, ...counted]);
}

/** Labels in italics; a way through a menu is several. */
function labelsIn(text: string): string[] {
  return [...text.matchAll(/(?<![*\w])\*(?![*\s])([^*\n]+)(?<!\s)\*(?![*\w])/g)].flatMap(
    ([, label = '']) => label.split(' → '),
  );
}

/** What the guides call themselves in italics, and no label. */
const NO_LABELS = ['italics', 'курсивом'];

/** A Russian sentence gives a word of one label its case: «в *Настройках*». */
function stands(label: string, shown: Set<string>): boolean {
  if (shown.has(label)) return true;
  if (!/^[А-ЯЁ][а-яё]+$/.test(label)) return false;
  const stem = label.replace(/(?:ах|ях|ами|ями|[аеийоуыьюя])$/, '');
  return [...shown].some((each) => each.startsWith(stem) && each.length - stem.length <= 2);
}

test('labels are read off a page, and one that is not shown is known', () => {
  expect(labelsIn('Press *Save*, then **at once** *Menu → Open*; 3 * 4 * 5.')).toEqual([
    'Save',
    'Menu',
    'Open',
  ]);
  const shown = shownIn('ru');
  expect(['Настройках', 'Пересчитать', 'Отложить'].filter((it) => !stands(it, shown))).toEqual([]);
  expect(['Настраивать', 'Пересчёты базы'].filter((it) => stands(it, shown))).toEqual([]);
});

describe.each([...LANGUAGES])('in the guide in %s', (language) => {
  test('every label is one of the screen', () => {
    const shown = shownIn(language);
    const labels = labelsIn(GUIDES[language].text).filter((label) => !NO_LABELS.includes(label));
    expect(labels.length).toBeGreaterThan(100);
    expect([...new Set(labels)].filter((label) => !stands(label, shown))).toEqual([]);
  });
});
