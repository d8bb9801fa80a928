import { beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../../src/texts/texts';
import { unreadFormula } from '../../../workbench/locale/keptFormula';
import { report } from '../../../workbench/report/report';
import type { Workbench } from '../../../workbench/spreadsheet/workbench';
import { recalculatedSample } from '../recalculatedSample';

// What somebody tries first: the formulas that take a whole log, over the whole log of the sample.

describe.each(['ru', 'en'] as const)('the sample base in %s', (language) => {
  const { sheets } = texts[language];
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await recalculatedSample(language);
    return () => workbench.dispose();
  });

  async function valuesOf(formula: string) {
    const log = `${sheets.sales}!B2:B;${sheets.sales}!A2:A`;
    const result = await workbench.evaluate(`=${formula.replace('LOG', log)}`);
    if ('error' in result) throw new Error(result.error);
    return result.values;
  }

  it('reads a decimal of its locale', async () => {
    const half = language === 'ru' ? '0,5' : '0.5';
    expect(await valuesOf(`WINBACK_VALUE(1500; ${half}; 20)`)).toEqual([[15_000]]);
  });

  it('answers RETENTION_TABLE with a line for each month up to today', async () => {
    const [, ...months] = await valuesOf('RETENTION_TABLE(LOG)');
    expect(months).toHaveLength(25);
    expect(months.at(-1)?.[0]).toBe('2026-11');
  });

  it('answers COHORT_TABLE', async () => {
    const [, ...cohorts] = await valuesOf('COHORT_TABLE(LOG;"quarter")');
    expect(cohorts.map(([period]) => period)).toContain('2025-Q3');
    expect(cohorts.at(-1)?.[0]).toBe('2026-Q4');
  });

  it('answers REPEAT_PURCHASE_RATE and PURCHASE_INTERVAL', async () => {
    const [[rate] = []] = await valuesOf('REPEAT_PURCHASE_RATE(LOG)');
    expect(rate).toBeGreaterThan(70);
    const [[days] = []] = await valuesOf(`PURCHASE_INTERVAL(${sheets.clients}!A2;LOG)`);
    expect(days).toBeGreaterThan(1);
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
