import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/schema/languages';
import { columnLetter } from '../../src/sheets/grid/columnLetter';
import type { Cell } from '../../workbench/spreadsheet/grid';
import type { Workbench } from '../../workbench/spreadsheet/workbench';
import { languagesOf } from '../languagesOf';
import { recalculatedSample } from '../workbench/recalculatedSample';
import { DOCUMENTS, type Document, fencedIn, inlineCodeIn } from './documents';

// Every formula of every document, typed into the sample, as a reader of it would. What the pages
// tell of formulas that differ from Google's is looked at where the workbench is tried.

const LEFT_OUT = ['CHANGELOG.md', 'docs/oddities.md'];

/** The sheet on which each formula stands by itself, and the columns that it has there. */
const ALONE = 'alone';
const BAND = 10;

/** A formula, where it stands, and what is said to come of it. */
interface Shown {
  path: string;
  formula: string;
  /** Null where nothing is said. */
  value: string | null;
}

function shownIn(each: Document): Shown[] {
  const formulas = new Map<string, string | null>();
  for (const code of [...inlineCodeIn(each), ...fencedIn(each)]) {
    const typed = code.startsWith('=') ? [code] : [...code.matchAll(/--formula '(=[^']+)'/g)];
    for (const match of typed) {
      const formula = typeof match === 'string' ? match : (match[1] ?? '');
      if (!formula.includes('…')) formulas.set(formula, null);
    }
  }
  const said = /`(=[^`\n]+)`(?: → ([^|\n]+?) \|| (?:is|равно) `([^`]+)`)/g;
  for (const [, formula = '', arrow, word] of each.text.matchAll(said)) {
    formulas.set(formula, arrow ?? word ?? null);
  }
  // Of a table that is put on a sheet cell by cell.
  for (const { formula } of cellsIn(each)) formulas.delete(formula);
  return [...formulas].map(([formula, value]) => ({ path: each.path, formula, value }));
}

/** Rows such as “A2 | formula”: a small sheet of its own. */
function cellsIn({ text }: Document): { a1: string; formula: string }[] {
  return [...text.matchAll(/^\| ([A-Z]+\d+) \| `(=[^`]+)` \|/gm)].map(
    ([, a1 = '', formula = '']) => ({ a1, formula }),
  );
}

/** The same as people type it whose spreadsheet has commas. */
function withCommas(formula: string): string {
  return formula.replace(/"[^"]*"|\{[^}]*\}|;/g, (part) => (part === ';' ? ',' : part));
}

/** How a language writes `2026-03-15`. */
const dayWritten: Record<Language, (day: string) => string> = {
  en: (day) => day,
  ru: (day) => day.split('-').reverse().join('.'),
};

const languageOf = ({ path }: Document): Language => (path.endsWith('.ru.md') ? 'ru' : 'en');

const SHOWN = DOCUMENTS.filter(({ path }) => !LEFT_OUT.includes(path)).flatMap((each) =>
  shownIn(each).map((shown) => ({ ...shown, language: languageOf(each) })),
);

test('formulas and what they come to are read off a page', () => {
  const text = [
    'Type `=CRR(120; 30; 100)`: `=NPS(A1)` is `25`.',
    '| `=ABC({50; 30})` → A; B | classes |',
    '| A2 | `=SUM(A1)` | a cell |',
    "```\nnpm start -- --formula '=LTV(1;2;3)'\n```\nand `=SUM(…)`",
  ].join('\n');
  expect(shownIn({ path: 'x.md', text }).map(({ formula, value }) => [formula, value])).toEqual([
    ['=CRR(120; 30; 100)', null],
    ['=NPS(A1)', '25'],
    ['=ABC({50; 30})', 'A; B'],
    ['=LTV(1;2;3)', null],
  ]);
  expect(withCommas('=NEXT({1; 2}; "a; b"; 3)')).toBe('=NEXT({1; 2}, "a; b", 3)');
  expect(SHOWN.length).toBeGreaterThan(40);
  expect(SHOWN.filter(({ value }) => value !== null).length).toBeGreaterThan(25);
});

describe.each(languagesOf('formulas'))('in %s', (language) => {
  /** Each once, wherever it stands, as the spreadsheet's readers type it. */
  const shown = [
    ...new Map(
      SHOWN.filter((each) => each.language === language)
        .flatMap((each) =>
          language === 'ru' ? [each] : [each, { ...each, formula: withCommas(each.formula) }],
        )
        .map((each) => [`${each.formula} → ${each.value}`, each]),
    ).values(),
  ];
  const pages = DOCUMENTS.filter(
    (each) => languageOf(each) === language && cellsIn(each).length > 0,
  );
  let sample: Workbench;

  // All at once: the spreadsheet is calculated anew after each thing that is typed.
  beforeAll(async () => {
    sample = await recalculatedSample(
      language,
      `function addSheet(name, columns) {
        SpreadsheetApp.getActive().insertSheet(name).insertColumnsAfter(1, columns);
      }`,
    );
    sample.callFromSidebar('addSheet', [ALONE, shown.length * BAND]);
    const beside = Array.from({ length: BAND - 1 }, () => null);
    sample.edit(ALONE, `A1:${columnLetter(shown.length * BAND - 1)}1`, [
      shown.flatMap(({ formula }) => [formula, ...beside]),
    ]);
    for (const each of pages) {
      sample.callFromSidebar('addSheet', [each.path, 0]);
      for (const { a1, formula } of cellsIn(each)) sample.edit(each.path, a1, [[formula]]);
    }
    await sample.settle();
  });
  afterAll(() => sample.dispose());

  /** What the cell of a formula and those that it fills hold, or why it failed. */
  function cameTo(at: number): string {
    const first = at * BAND;
    const fault = sample.errorAt(ALONE, 1, first + 1);
    if (fault !== null) return `#ERROR! ${fault}`;
    const rows = sample.read(ALONE).map((row) => row.slice(first, first + BAND));
    const filled = rows.flat().filter((cell) => cell !== null && cell !== '');
    return filled.map((cell) => written(cell, language)).join('; ');
  }

  test('formulas are shown', () => expect(shown.length).toBeGreaterThan(20));

  test.each(shown.map((each, at) => ({ ...each, at })))(
    '$path: $formula → $value',
    ({ at, value }) => {
      const came = cameTo(at);
      if (value === null) expect(came).toMatch(/^[^#]/);
      else expect(came).toBe(value);
    },
  );

  test.each(pages)('$path: a small sheet, cell by cell', (each) => {
    const sheet = sample.read(each.path);
    for (const { a1 } of cellsIn(each)) {
      const { row, column } = placeOf(a1);
      expect([a1, sample.errorAt(each.path, row, column)]).toEqual([a1, null]);
      expect([a1, String(sheet[row - 1]?.[column - 1] ?? '')]).toEqual([
        a1,
        expect.stringMatching(/^[^#]/),
      ]);
    }
  });
});

/** The cells that a formula fills, blanks apart, as the spreadsheet shows them. */
function written(cell: Cell, language: Language): string {
  if (typeof cell === 'number') {
    return language === 'ru' ? String(cell).replace('.', ',') : String(cell);
  }
  if (typeof cell !== 'object') return String(cell);
  return cell === null ? '' : dayWritten[language](cell.day);
}

/** Row and column, from 1 on, of a cell in the first 26 columns. */
function placeOf(a1: string): { row: number; column: number } {
  return { row: Number(a1.slice(1)), column: a1.charCodeAt(0) - 64 };
}
