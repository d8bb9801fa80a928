import { expect, test } from 'vitest';
import { texts } from '../../../src/texts/texts';
import { ownSheetName } from '../../../workbench/report/reportedCells';
import type { Grid } from '../../../workbench/spreadsheet/grid';
import { on, purchases, setUpAddOn } from '../openedAddOn';

/**
 * So many clients silent since the summer of 2025, as of 31 March 2026: the first of them called in
 * February, and every other one back in March.
 */
function silentClients(called: number, notCalled: number): Grid[] {
  const names = Array.from({ length: called + notCalled }, (_, index) => `Client ${index}`);
  return [
    {
      name: 'Clients',
      rows: [['Client', 'Manual category'], ...names.map((name) => [name, 'B'])],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        ...names.flatMap((name) => purchases(name, [100], '2025-06-01', '2025-07-01')),
        ...names
          .filter((_, index) => index % 2 === 0)
          .flatMap((name) => purchases(name, [100], '2026-03-01')),
      ],
    },
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client', 'Type'],
        ...names.slice(0, called).map((name) => [on('2026-02-01'), name, 'call']),
      ],
    },
  ];
}

/** The sentences of the sheet, and the first three cells of its campaign with the percentage. */
async function results(locale: 'en_US' | 'ru_RU', called: number, notCalled: number) {
  const language = locale === 'ru_RU' ? 'ru' : 'en';
  const { planAhead, workbench } = await setUpAddOn(silentClients(called, notCalled), { locale });
  expect(planAhead()).toMatchObject({ ok: true });
  const rows = workbench.read(ownSheetName(workbench, 'winBackResults', language));
  const { headers } = texts[language].plans.winBackResults;
  const at = (header: string) => (rows[6] ?? []).indexOf(header);
  return {
    sentences: rows.slice(1, 6).map(([sentence]) => sentence),
    groups: rows
      .slice(7, 9)
      .map((row) => [row[0], row[at(headers.clients)], row[at(headers.returnedPercent)] ?? null]),
  };
}

test('where a group is under 30 there are counts and no percentage', async () => {
  const english = await results('en_US', 29, 33);
  expect(english.groups).toEqual([
    ['contacted', 29, null],
    ['not contacted', 33, null],
  ]);
  expect(english.sentences[1]).toBe(
    'Too few to compare: 29 clients in “contacted”; each group needs 30.',
  );
  const russian = await results('ru_RU', 21, 2);
  expect(russian.groups.map(([, , percent]) => percent)).toEqual([null, null]);
  expect(russian.sentences[1]).toBe(
    'Сравнивать рано: в группе «связались» 21 клиент, в группе «не связывались» 2 клиента; в каждой нужно 30.',
  );
});

test('of larger groups it is said that they chose themselves', async () => {
  const { sentences, groups } = await results('en_US', 30, 32);
  expect(groups).toEqual([
    ['contacted', 30, 50],
    ['not contacted', 32, 50],
  ]);
  expect(sentences[1]).toMatch(/^The two groups chose themselves/);
});
