import { expect, test } from 'vitest';
import { texts } from '../../src/texts/texts';
import { openedAddOn, smallBase } from '../jobs/openedAddOn';

const { missingArgument, tooManyArguments } = texts.en.functions;

test('as typed into a cell, an argument left out or too many is told, and one that may be is not', async () => {
  const { workbench } = await openedAddOn(smallBase(), { host: 'engine' });
  for (const [formula, error] of [
    ['=CRR(120; 30)', missingArgument('customersAtStart')],
    ['=CRR(120; ; 100)', missingArgument('newCustomers')],
    ['=CRR(120; 30; 100; 5)', tooManyArguments('CRR', 3, 4)],
    ['=PURCHASE_INTERVAL("Ann"; Sales!B2:B)', missingArgument('dates')],
  ]) {
    expect([formula, await workbench.evaluate(formula as string)]).toEqual([
      formula,
      { error: `#ERROR! ${error}` },
    ]);
  }
  expect(await workbench.evaluate('=CUSTOMER_STATUS("2026-01-01"; 30; ; 4; 9)')).toEqual({
    values: [['Active']],
  });
});

test('a formula over the log asks Google for ten things at most, and the day’s count knows it', async () => {
  const { workbench } = await openedAddOn(smallBase(), {
    host: 'engine',
    timeZone: 'America/New_York',
  });
  workbench.calls.reset();
  const before = workbench.quotas.used.formulas;
  await workbench.evaluate('=PURCHASE_INTERVAL(Clients!A2:A4; Sales!B2:B; Sales!A2:A)');
  expect(workbench.quotas.used.formulas).toBeGreaterThan(before);
  expect(workbench.calls.data).toBeGreaterThan(0);
  expect(workbench.calls.data).toBeLessThanOrEqual(10);
});
