import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/schema/languages';
import { headlessUniver } from '../../workbench/engine/headless';
import { localeOf, timeZoneOf } from '../../workbench/locale/region';
import type { Cell } from '../../workbench/spreadsheet/grid';
import type { Workbench } from '../../workbench/spreadsheet/workbench';
import { deskWith } from '../../workbench/start/desk';
import { builtAddOn } from '../builtAddOn';
import { bench, type Seeing } from '../workbench/bench';
import { DOCUMENTS, type Document, fencedIn, inlineCodeIn } from './documents';

// Every formula of every document, typed into the sample, as a reader of it would. What the pages
// tell of formulas that differ from Google's is looked at where the workbench is tried.

const DAY = '2026-11-22';
const LEFT_OUT = ['CHANGELOG.md', 'docs/oddities.md'];

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

describe.each([...LANGUAGES])('in %s', (language) => {
  const shown = SHOWN.filter((each) => each.language === language);
  let sample: Seeing<Workbench>;
  let blank: Seeing<Workbench>;

  beforeAll(async () => {
    const place = {
      locale: localeOf(language),
      timeZone: timeZoneOf(language),
      now: DAY,
      html: builtAddOn.html,
    };
    const { workbook } = await deskWith(builtAddOn).sample({ language, now: DAY });
    const code = `${builtAddOn.code}
      function addSheet(name) { SpreadsheetApp.getActive().insertSheet(name); }`;
    sample = await bench(code, [], { ...place, univer: headlessUniver(language), workbook });
    blank = await bench(code, [], { ...place, univer: headlessUniver(language) });
  });
  afterAll(async () => {
    await sample.dispose();
    await blank.dispose();
  });

  /** The cells that a formula fills, as the spreadsheet shows them. */
  async function cameTo(formula: string): Promise<string> {
    // What names nothing of the sample is calculated sooner without it.
    const needsBase = /AS_OF|CADENCE|!/.test(formula);
    const result = await (needsBase ? sample : blank).evaluate(formula);
    if ('error' in result) return result.error;
    return result.values.flat().map(written).join('; ');
  }

  function written(cell: Cell): string {
    if (cell === null) return '';
    if (typeof cell === 'number')
      return language === 'ru' ? String(cell).replace('.', ',') : String(cell);
    if (typeof cell !== 'object') return String(cell);
    return dayWritten[language](cell.day);
  }

  test('formulas are shown', () => expect(shown.length).toBeGreaterThan(20));

  test.each(shown)('$path: $formula → $value', async ({ formula, value }) => {
    const parted = language === 'ru' ? [formula] : [formula, withCommas(formula)];
    for (const each of parted) {
      const came = await cameTo(each);
      if (value === null) expect([each, came]).toEqual([each, expect.not.stringMatching(/^$|^#/)]);
      else expect([each, came]).toEqual([each, value]);
    }
  });

  test.each(DOCUMENTS.filter((each) => languageOf(each) === language && cellsIn(each).length > 0))(
    '$path: a small sheet, cell by cell',
    async (each) => {
      const cells = cellsIn(each);
      sample.callFromSidebar('addSheet', ['small']);
      for (const { a1, formula } of cells) sample.edit('small', a1, [[formula]]);
      await sample.settle();
      const sheet = sample.read('small');
      for (const { a1 } of cells) {
        const [, letter = '', row = ''] = /([A-Z])(\d+)/.exec(a1) ?? [];
        const column = letter.charCodeAt(0) - 64;
        const cell = sheet[Number(row) - 1]?.[column - 1];
        const fault = sample.errorAt('small', Number(row), column);
        expect([a1, cell, fault]).toEqual([a1, expect.anything(), null]);
        expect(String(cell)).not.toMatch(/^#/);
      }
    },
  );
});
