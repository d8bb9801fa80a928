import { describe, expect, it } from 'vitest';
import { texts } from '../../../src/texts/texts';
import { inspected } from '../../../workbench/report/setUpReport';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import type { MemoryWorkbench } from '../../../workbench/spreadsheet/memoryWorkbench';
import { openedAddOn, smallBase, stoppedAt } from '../openedAddOn';

// The sample base on fresh sheets, beside whatever is there.

const BLANK: Grid[] = [{ name: 'Sheet1', rows: [] }];

const create = (workbench: MemoryWorkbench, replacing = false) =>
  workbench.callFromSidebar('panelCreateSample', [replacing]) as { ok: boolean; message: string };

const namesOf = (workbench: MemoryWorkbench) => workbench.book.sheets().map(({ name }) => name);

/** A sheet as it was loaded or is now, cells, looks and rules. */
const wholeSheet = (workbench: MemoryWorkbench, name: string) => {
  return Object.values(workbench.snapshot().sheets).find((each) => each.name === name);
};

const clientsSheet = (workbench: MemoryWorkbench) => {
  const { tables, sheets } = inspected(workbench);
  return sheets.find(({ id }) => id === tables.clients.place)?.name;
};

const isoDays = (cells: readonly Cell[]) =>
  cells.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.day] : []));

describe.each([
  { locale: 'en_US', language: 'en', now: '2026-03-31' },
  { locale: 'ru_RU', language: 'ru', now: '2024-02-29' },
] as const)('the sample in $language', ({ locale, language, now }) => {
  const { sheets, headers, words } = texts[language];

  it('stands on new sheets, written in blocks, with texts as they were typed, ends on the as-of day, and is recalculated', async () => {
    const { workbench, column, recalculate } = await openedAddOn(BLANK, { locale, now });
    workbench.calls.reset();
    expect(create(workbench)).toMatchObject({ ok: true });
    const { byName } = workbench.calls;
    expect(byName.get('Range.setValues')).toBeLessThan(30);
    expect(byName.get('Range.setValue') ?? 0).toBeLessThan(5);
    expect(namesOf(workbench).slice(0, 4)).toEqual([
      'Sheet1',
      sheets.clients,
      sheets.sales,
      sheets.contacts,
    ]);
    expect(workbench.book.activeSheet().name).toBe(sheets.clients);

    const days = isoDays(column(sheets.sales, headers.sales.date));
    expect(days.length).toBeGreaterThan(5000);
    const latest = days.reduce((a, b) => (a > b ? a : b));
    expect(latest <= now).toBe(true);
    expect(Date.parse(now) - Date.parse(latest)).toBeLessThan(4 * 86_400_000);
    expect(isoDays(column(sheets.sales, headers.sales.paidOn)).length).toBeGreaterThan(4000);
    expect(isoDays(column(sheets.clients, headers.clients.birthday)).length).toBeGreaterThan(100);

    // Telephones, order numbers, a date nobody can read.
    const phones = column(sheets.clients, headers.clients.phone);
    expect(phones.find((cell) => cell !== null)).toMatch(/^\+\d/);
    expect(column(sheets.sales, headers.sales.orderNumber)[0]).toMatch(/^\p{L}{2}-0\d{5}$/u);
    const dates = column(sheets.sales, headers.sales.date);
    expect(dates.filter((cell) => typeof cell === 'string')).toHaveLength(1);

    expect(recalculate()).toMatchObject({ ok: true });
    const statuses = column(sheets.clients, headers.clients.status);
    expect(statuses).toHaveLength(401);
    for (const status of Object.values(words.statuses)) {
      expect(statuses.filter((each) => each === status).length).toBeGreaterThan(40);
    }
    const categories = new Set(column(sheets.clients, headers.clients.category));
    expect([...categories]).toEqual(expect.arrayContaining(['VIP', 'A', 'B', 'C']));
  });
});

describe('beside sheets of the user’s', () => {
  /** The user's own base, never set up, under the very names that the add-on gives. */
  const names = ['Clients', 'Sales', 'Contacts'];

  it('touches none of them, and takes names that are free', async () => {
    const { workbench } = await openedAddOn(smallBase());
    const before = names.map((name) => wholeSheet(workbench, name));
    expect(create(workbench)).toMatchObject({ ok: true });
    expect(namesOf(workbench).slice(0, 6)).toEqual([
      ...names,
      'Clients 2',
      'Sales 2',
      'Contacts 2',
    ]);
    expect(names.map((name) => wholeSheet(workbench, name))).toEqual(before);
    expect(clientsSheet(workbench)).toBe('Clients 2');

    // Once more: a second sample, and the first is let be.
    const first = wholeSheet(workbench, 'Sales 2');
    expect(create(workbench, true)).toMatchObject({ ok: true });
    expect(namesOf(workbench).slice(-4)).toEqual([
      ...['Clients 3', 'Sales 3', 'Contacts 3', 'Form responses (sample) 2'],
    ]);
    expect(wholeSheet(workbench, 'Sales 2')).toEqual(first);
    expect(clientsSheet(workbench)).toBe('Clients 3');
  });

  it('does not take the place of what is set up unless that is confirmed', async () => {
    const { workbench, setUp, recalculate } = await openedAddOn(smallBase());
    setUp();
    recalculate();
    const before = workbench.snapshot();
    expect(create(workbench)).toEqual({
      ok: false,
      message: texts.en.setUp.refused.alreadySetUp,
    });
    expect(workbench.snapshot().sheets).toEqual(before.sheets);
    expect(clientsSheet(workbench)).toBe('Clients');

    const own = names.map((name) => wholeSheet(workbench, name));
    expect(create(workbench, true)).toMatchObject({ ok: true });
    expect(recalculate()).toMatchObject({ ok: true });
    expect(clientsSheet(workbench)).toBe('Clients 2');
    expect(names.map((name) => wholeSheet(workbench, name))).toEqual(own);
  });
});

it('lets go of what is set up last: killed while it lays the sheets out, it leaves that as it was', async () => {
  const { workbench, setUp, recalculate } = await openedAddOn(smallBase());
  setUp();
  recalculate();
  const own = () => ['Clients', 'Sales', 'Contacts'].map((name) => wholeSheet(workbench, name));
  const before = own();
  // One in each stage: making the sheets, heading them, filling them.
  for (const call of [12, 40, 75, 110]) {
    stoppedAt(workbench, call, () => create(workbench, true));
    expect(clientsSheet(workbench)).toBe('Clients');
    expect(own()).toEqual(before);
  }
  expect(create(workbench, true)).toMatchObject({ ok: true });
  expect(recalculate()).toMatchObject({ ok: true });
});
