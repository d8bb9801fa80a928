import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { clientKey } from '../../src/core/log/clientKey';
import { groupedDeals } from '../../src/core/log/dealLog';
import { inspect } from '../../src/jobs/setUp/inspect';
import { DEFAULT_SETTINGS } from '../../src/schema/settings';
import { currentDocument } from '../../src/sheets/document/document';
import { readSales } from '../../src/sheets/logs/salesSheet';
import { readTable } from '../../src/sheets/tables/table';
import { mappedTable } from '../../src/sheets/tables/userTable';
import type { Warning } from '../../src/sheets/tables/warnings';
import { texts } from '../../src/texts/texts';
import { drawn } from '../faults/tried';
import { openReadOnly } from '../sheets/readOnlySpreadsheet';
import { AS_OF, type Figures, type WrittenBase, writtenBase } from './writtenBase';

afterEach(() => vi.unstubAllGlobals());

/** The figures as set-up recognises the sheets and the project reads them. */
function readBack({ sheets, locale, timeZone }: Omit<WrittenBase, 'figures'>) {
  const spreadsheet = openReadOnly(sheets, locale, timeZone);
  const { sales, clients } = inspect(spreadsheet).tables;
  const document = currentDocument();
  const { language } = document;
  const mapping = {
    sheetId: Number(sales.place),
    headers: sales.contents?.columns ?? {},
    occurrence: 0,
    alsoOn: sales.alsoOn.map(({ id }) => id),
  };
  const warnings: Warning[] = [];
  const table = readTable(mappedTable(spreadsheet, 'sales', mapping, language), texts[language]);
  const log = readSales(table, DEFAULT_SETTINGS, AS_OF, document, texts[language], warnings);
  const figures = new Map<string, Figures>();
  for (const [key, { deals, revenue, purchaseDays }] of groupedDeals(log.sales.columns).clients) {
    const [first = null, last = first] = [purchaseDays[0], purchaseDays.at(-1)];
    figures.set(key, { deals, revenue: revenue ?? Number.NaN, first, last });
  }
  return { clients: clients.place, columns: sales.contents?.columns, figures, warnings };
}

const byKey = (figures: ReadonlyMap<string, Figures>) =>
  Object.fromEntries([...figures].map(([name, own]) => [clientKey(name), own]).sort());

test('a base written in any way that can be read is read back with the same figures', () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const base = writtenBase(draw);
      const { figures, clients, columns, warnings } = readBack(base);
      const told = [
        shown(base),
        JSON.stringify(columns),
        ...warnings.map(({ message }) => message),
      ];
      expect(byKey(figures), told.join('\n')).toEqual(byKey(base.figures));
      expect(clients).toBe('create');
    }),
    // A base is told whole where it is misread; to make it smaller would take long.
    { numRuns: drawn(400), endOnFailure: true },
  );
});

test('a header said again over a name in two columns is no deal', () => {
  const header = ['Order date', 'First name', 'Last name', 'Total'];
  const sheets = [
    {
      name: 'Orders',
      rows: [
        header,
        ['2026-01-10', 'Ann', 'Lee', 5],
        header,
        ['2026-02-10', 'Ann', 'Lee', 7],
        ['2026-02-11', 'Bob', 'Ray', 1],
      ],
    },
  ];
  const { figures, warnings } = readBack({ sheets, locale: 'en_US', timeZone: 'Etc/UTC' });
  expect([...figures].map(([key, { deals, revenue }]) => [key, deals, revenue])).toEqual([
    ['ann lee', 2, 1200],
    ['bob ray', 1, 100],
  ]);
  expect(warnings).toEqual([]);
});

function shown({ locale, sheets }: WrittenBase): string {
  return [
    locale,
    ...sheets.flatMap(({ name, rows }) => [name, ...rows.map((row) => JSON.stringify(row))]),
  ].join('\n');
}
