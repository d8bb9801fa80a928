import { beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../../src/texts/texts';
import { unreadFormula } from '../../../workbench/locale/keptFormula';
import { report } from '../../../workbench/report/report';
import type { Cell } from '../../../workbench/spreadsheet/grid';
import type { Workbench } from '../../../workbench/spreadsheet/workbench';
import { languagesOf } from '../../languagesOf';
import { recalculatedSample } from '../recalculatedSample';

// What somebody tries first: the formulas that take a whole log, over the whole log of the sample.

const TYPED = 'typed';
const ADD_SHEET = `function addSheet(columns) {
  SpreadsheetApp.getActive().insertSheet('${TYPED}').insertColumnsAfter(1, columns);
}`;

/** Each fills what it needs of a block of columns, as many as there are letters. */
const BLOCKS = ['', 'A', 'B', 'C', 'D'];
const WIDTH = 26;

describe.each(languagesOf('formulas of the sample'))('the sample base in %s', (language) => {
  const { sheets } = texts[language];
  const log = `${sheets.sales}!B2:B;${sheets.sales}!A2:A`;
  const formulas = {
    decimal: `WINBACK_VALUE(1500; ${language === 'ru' ? '0,5' : '0.5'}; 20)`,
    retention: `RETENTION_TABLE(${log})`,
    cohorts: `COHORT_TABLE(${log};"quarter")`,
    repeat: `REPEAT_PURCHASE_RATE(${log})`,
    interval: `PURCHASE_INTERVAL(${sheets.clients}!A2;${log})`,
  };
  let workbench: Workbench;

  // All at once: the spreadsheet is calculated anew after each thing that is typed.
  beforeAll(async () => {
    workbench = await recalculatedSample(language, ADD_SHEET);
    workbench.run('addSheet', BLOCKS.length * WIDTH);
    Object.values(formulas).forEach((formula, index) => {
      workbench.edit(TYPED, `${BLOCKS[index]}A1`, [[`=${formula}`]]);
    });
    await workbench.settle();
    return () => workbench.dispose();
  });

  function valuesOf(name: keyof typeof formulas): Cell[][] {
    const first = Object.keys(formulas).indexOf(name) * WIDTH;
    expect(workbench.errorAt(TYPED, 1, first + 1)).toBeNull();
    const rows = workbench.read(TYPED).map((row) => row.slice(first, first + WIDTH));
    return rows.filter((row) => row.some((cell) => cell !== null && cell !== ''));
  }

  it('reads a decimal of its locale', () => {
    const [[value] = [], ...others] = valuesOf('decimal');
    expect([value, others]).toEqual([15_000, []]);
  });

  it('answers RETENTION_TABLE with a line for each month up to today', () => {
    const [, ...months] = valuesOf('retention');
    expect(months).toHaveLength(25);
    expect(months.at(-1)?.[0]).toBe('2026-11');
  });

  it('answers COHORT_TABLE', () => {
    const [, ...cohorts] = valuesOf('cohorts');
    expect(cohorts.map(([period]) => period)).toContain('2025-Q3');
    expect(cohorts.at(-1)?.[0]).toBe('2026-Q4');
  });

  it('answers REPEAT_PURCHASE_RATE and PURCHASE_INTERVAL', () => {
    const [[rate] = []] = valuesOf('repeat');
    expect(rate).toBeGreaterThan(70);
    const [[days] = []] = valuesOf('interval');
    expect(days).toBeGreaterThan(1);
  });

  it('says nothing above a list in a line longer than a screen', () => {
    const lists = [
      'winBack',
      'winBackResults',
      'contactPlan',
      'secondPurchase',
      'segments',
    ] as const;
    const long = lists.flatMap((list) => {
      const [title, ...lines] = workbench.read(sheets[list]).slice(0, 6);
      expect(title?.[0]).not.toBe('');
      return lines.map(([said]) => String(said ?? '')).filter((said) => said.length > 175);
    });
    expect(long).toEqual([]);
  });

  it('has clients who are worth their cost, and some who are not', () => {
    const { clients } = report(workbench, { locale: language, dataCalls: 0, warnings: [] });
    const decided = (decision: string) =>
      clients.filter(({ winBackDecision }) => winBackDecision === decision).length;
    expect(decided('return')).toBeGreaterThan(20);
    expect(decided('letGo')).toBeGreaterThan(2);
  });

  it('shows no formula that the locale cannot read, once it is recalculated', () => {
    const formulas = workbench.book
      .sheets()
      .flatMap((sheet) => sheet.places().map(({ row, column }) => sheet.formula(row, column)))
      .filter((formula) => formula !== null);
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.filter((formula) => unreadFormula(formula) !== null)).toEqual([]);
  });
});
