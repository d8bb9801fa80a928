import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/schema/languages';
import { texts } from '../../src/texts/texts';
import { NAMES } from '../functions/customFunctions';
import { type Document, GUIDES } from './documents';

/** A chapter: what a reader of the other language finds in it too. */
interface Chapter {
  level: number;
  pictures: string[];
  formulas: string[];
  commands: string[];
  /** Rows of tables, steps, other points, and questions, by their number. */
  rows: number;
  steps: number;
  points: number;
  questions: number;
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

/** Words of a formula that are others in another language, as English has them. */
function inEnglish(formula: string, language: Language): string {
  const [own, english] = [texts[language], texts.en];
  const pairs: [string, string][] = [
    ...(['clients', 'sales', 'contacts'] as const).map((role): [string, string] => [
      `${own.sheets[role]}!`,
      `${english.sheets[role]}!`,
    ]),
    ['"квартал"', '"quarter"'],
    [`"${own.words.contactTypes.call}"`, `"${english.words.contactTypes.call}"`],
  ];
  return pairs.reduce((text, [from, to]) => text.replaceAll(from, to), formula);
}

function chaptersOf({ text }: Document, language: Language): Chapter[] {
  return text.split(/^(?=#+ )/m).map((chapter) => ({
    level: /^#+/.exec(chapter)?.[0].length ?? 0,
    pictures: [...chapter.matchAll(/pictures\/([\w-]+)\.(\w+)\.webp/g)].map(([, name, of]) =>
      of === language ? `${name}` : `${name}, in ${of}`,
    ),
    formulas: [...chapter.matchAll(/`(=[^`]+)`/g)].map(([, formula = '']) =>
      inEnglish(formula, language),
    ),
    commands: [...chapter.matchAll(/`(np[mx] [a-z: ]+)/g)].map(([, command = '']) =>
      command.trim(),
    ),
    rows: count(chapter, /^\|/gm),
    steps: count(chapter, /^\d+\. /gm),
    points: count(chapter, /^- /gm),
    questions: count(chapter, /^\*\*[^*]+[.?!]\*\* /gm),
  }));
}

test('the guides have the same chapters, with the same formulas, pictures and steps', () => {
  const [english = [], ...others] = LANGUAGES.map((each) => chaptersOf(GUIDES[each], each));
  expect(english.length).toBeGreaterThan(14);
  for (const other of others) expect(other).toEqual(english);
});

describe.each([...LANGUAGES])('the guide in %s', (language) => {
  const { text } = GUIDES[language];

  test('lists its chapters in their order', () => {
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    const listed = [...text.matchAll(/^- \[([^\]]+)\]\(#/gm)].map(([, heading]) => heading);
    expect(listed).toEqual(headings);
  });

  test('tries every custom function in a formula', () => {
    const formulas = [...text.matchAll(/`(=[^`]+)`/g)].map(([, formula]) => formula).join(' ');
    expect([...NAMES].filter((name) => !formulas.includes(`${name}(`))).toEqual([]);
  });

  test('answers ten questions at least', () => {
    const [, answers = ''] = text.split(/^## (?:Questions and answers|Вопросы и ответы)$/m);
    expect(count(answers, /^\*\*[^*]+[.?!]\*\* /gm)).toBeGreaterThanOrEqual(10);
  });
});
