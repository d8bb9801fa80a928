import { expect } from 'vitest';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { type Hosts, type Options, on, openedAddOn } from '../openedAddOn';

const SCRIPT = `
  function todayNamed(name) { return SpreadsheetApp.getActive().getSheetByName(name); }
  function put(name, a1, value) { todayNamed(name).getRange(a1).setValue(value); }
  function sortLines(name, column) {
    const sheet = todayNamed(name);
    sheet.getRange(3, 1, sheet.getLastRow() - 2, 18).sort({ column, ascending: false });
  }
  function strictList(name, a1, words) {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(words).setAllowInvalid(false).build();
    todayNamed(name).getRange(a1).setDataValidation(rule);
  }
  function validation(name, a1) {
    const rule = todayNamed(name).getRange(a1).getDataValidation();
    return rule && rule.getCriteriaType();
  }
`;

/** Below the title and the header. */
const FIRST_LINE = 2;

/** Clients whose contacts are all due on the day, the dearest first. */
export function dueBase(clients = ['Ann', 'Bob', 'Cid']): Grid[] {
  return [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Manager', 'Phone', 'Category'],
        ...clients.map((name, index): Cell[] => [
          name,
          index % 2 === 0 ? 'Olga' : 'Max',
          `+7 912 345-67-${String(index % 100).padStart(2, '0')}`,
          'A',
        ]),
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        ...clients.flatMap((name, index) =>
          ['2026-03-01', '2026-03-11', '2026-03-21'].map((day): Cell[] => [
            on(day),
            name,
            100 * (clients.length - index),
          ]),
        ),
      ],
    },
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client', 'Type', 'Manager', 'Outcome', 'Next contact', 'Note'],
        ...clients.map((name): Cell[] => [on('2026-03-02'), name, 'звонок', 'Olga']),
      ],
    },
  ];
}

/** The add-on on this base, recalculated on the day. */
export async function openedToday<Host extends keyof Hosts = 'memory'>(
  grids: Grid[] = dueBase(),
  options: Options<Host> = {},
) {
  const opened = await openedAddOn(grids, { now: '2026-03-30T14:05', ...options, script: SCRIPT });
  const { workbench, setUp, recalculate } = opened;
  const sheet = options.locale === 'ru_RU' ? 'Сегодня' : 'Today';
  const log = grids[2]?.name ?? 'Contacts';
  expect(setUp().ok).toBe(true);
  expect(recalculate()).toMatchObject({ ok: true });
  const columnOf = (header: string) => {
    const index = (workbench.read(sheet)[1] ?? []).indexOf(header);
    if (index < 0) throw new Error(`No column ${header} in ${sheet}`);
    return index;
  };
  const lines = () =>
    workbench
      .read(sheet)
      .slice(FIRST_LINE)
      .filter((row) => row.some((cell) => cell !== null && cell !== ''));
  const rowOf = (client: string) => {
    const index = workbench
      .read(sheet)
      .findIndex((row, at) => at >= FIRST_LINE && row[1] === client);
    if (index < 0) throw new Error(`No line of ${client}`);
    return index + 1;
  };
  const letterOf = (header: string) => String.fromCharCode(65 + columnOf(header));
  return {
    ...opened,
    sheet,
    lines,
    rowOf,
    /** The clients, from the top. */
    clients: () => lines().map((row) => row[1]),
    /** The cell of a client's line. */
    cell: (client: string, header: string) =>
      workbench.read(sheet)[rowOf(client) - 1]?.[columnOf(header)] ?? null,
    /** Types into a client's line, as a person does. */
    type: (client: string, header: string, value: Cell) =>
      workbench.edit(sheet, `${letterOf(header)}${rowOf(client)}`, [[value]]),
    tick: (client: string, value: Cell = true) =>
      workbench.edit(sheet, `A${rowOf(client)}`, [[value]]),
    /** The lines of the log below those it began with. */
    logged: () =>
      workbench
        .read(log)
        .slice(grids[2]?.rows.length ?? 1)
        .filter((row) => row.some((cell) => cell !== null && cell !== '')),
  };
}
