import { texts } from '../../src/texts/texts';
import { FilterCriteriaBuilder } from '../../workbench/appsScript/rules/filterCriteria';
import type { MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import { columnOf, rowOfLine, rowOfName } from './attackedBase';

/** What a person does to the sheets in the midst of a job. */
export interface UserEdit {
  name: string;
  make(workbench: MemoryWorkbench): void;
  /** How the sheets stand before. */
  given?(workbench: MemoryWorkbench): void;
  /** Whether a job may ask about it before it does anything. */
  isRefused?: true;
  /** A cell that a job writes too, which holds what was typed. */
  typed?: TypedCell;
}

/** A cell by its sheet, its row and its column, wherever those stand. */
export interface TypedCell {
  value: string | number;
  at(workbench: MemoryWorkbench): { sheet: string; row: number; column: number };
}

/** Whether a cell holds what was typed into it. */
export function isThere({ value, at }: TypedCell, workbench: MemoryWorkbench): boolean {
  const { sheet, row, column } = at(workbench);
  return row > 0 && workbench.read(sheet)[row - 1]?.[column - 1] === value;
}

const { headers, settings, todaySheet } = texts.en;

const clients = ({ byHand }: MemoryWorkbench) => byHand('Clients');

function typing(name: string, value: TypedCell['value'], at: TypedCell['at']): UserEdit {
  return {
    name,
    make(workbench) {
      const { sheet, row, column } = at(workbench);
      // Nobody types where there is no such cell any more.
      if (row > 0 && column > 0) workbench.byHand(sheet).getRange(row, column).setValue(value);
    },
    typed: { value, at },
  };
}

function figure(client: string, header: string): TypedCell['at'] {
  return (workbench) => ({
    sheet: 'Clients',
    row: rowOfName(workbench, client),
    column: columnOf(workbench, header),
  });
}

/** The column of the first figure, or where it stood. */
function firstFigure(workbench: MemoryWorkbench): number {
  const status = columnOf(workbench, headers.clients.status);
  return status > 0 ? status : columnOf(workbench, 'Remark') + 1;
}

/** Sheets of the add-on's own are not there before a first set-up makes them. */
const has = ({ book }: MemoryWorkbench, sheet: string) => book.sheetNamed(sheet) !== null;

/** A cell on a sheet of the add-on's own. */
function own(
  sheet: string,
  at: (workbench: MemoryWorkbench) => { row: number; column: number },
): TypedCell['at'] {
  return (workbench) => ({
    sheet,
    ...(has(workbench, sheet) ? at(workbench) : { row: 0, column: 0 }),
  });
}

function renamed(workbench: MemoryWorkbench, from: string, to: string): void {
  const column = columnOf(workbench, from);
  if (column > 0) clients(workbench).getRange(1, column).setValue(to);
}

function filtered(workbench: MemoryWorkbench): void {
  const sheet = clients(workbench);
  const hidden = new FilterCriteriaBuilder().setHiddenValues(['Bob', 'Fay']).build();
  sheet
    .getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn())
    .createFilter()
    .setColumnFilterCriteria(1, hidden);
}

/** Right of all that stands on the Overview, and of its marks. */
const REMARK_COLUMN = 12;

export const USER_EDITS: readonly UserEdit[] = [
  {
    name: 'a row is inserted',
    make: (workbench) => void clients(workbench).insertRowsAfter(3, 1),
  },
  {
    name: 'a title is put above the clients',
    make(workbench) {
      clients(workbench).insertRowsBefore(1, 1);
      clients(workbench).getRange(1, 1).setValue('Those we sell to');
    },
  },
  {
    name: 'a row is deleted',
    make: (workbench) => void clients(workbench).deleteRow(rowOfName(workbench, 'Dan')),
  },
  {
    name: 'the rows are sorted',
    make(workbench) {
      const sheet = clients(workbench);
      const rows = sheet.getRange(2, 1, 6, sheet.getLastColumn());
      rows.sort({ column: 1, ascending: false });
    },
  },
  {
    name: 'a column is inserted before all',
    make: (workbench) => void clients(workbench).insertColumnBefore(1),
  },
  {
    name: 'a column is inserted before the figures',
    make: (workbench) => void clients(workbench).insertColumnBefore(firstFigure(workbench)),
  },
  {
    name: 'a column is inserted among the figures',
    make: (workbench) => void clients(workbench).insertColumnsAfter(firstFigure(workbench) + 2, 1),
  },
  {
    name: 'a column of theirs is deleted',
    make: (workbench) => void clients(workbench).deleteColumn(columnOf(workbench, 'Remark')),
  },
  {
    name: 'a cell of theirs is typed into',
    make: (workbench) =>
      void clients(workbench)
        .getRange(rowOfName(workbench, 'Fay'), columnOf(workbench, 'Remark'))
        .setValue('typed meanwhile'),
  },
  typing('a figure is typed over', 'my own', figure('Fay', headers.clients.status)),
  typing('a sum is typed over', 'about a thousand', figure('Bob', headers.clients.revenue)),
  {
    name: 'a header of theirs is renamed',
    make: (workbench) => renamed(workbench, 'Remark', 'Comment'),
  },
  {
    name: 'a header that is read is renamed',
    make: (workbench) => renamed(workbench, 'Manager', 'Responsible'),
    isRefused: true,
  },
  {
    name: 'the header of a figure is renamed',
    make: (workbench) => renamed(workbench, headers.clients.revenue, 'Turnover'),
    isRefused: true,
  },
  {
    name: 'a client is added',
    make: (workbench) => void clients(workbench).appendRow(['Zoe', 'Max', 'new here']),
  },
  { name: 'a filter is set', make: filtered },
  {
    name: 'a filter is taken off',
    given: filtered,
    make: (workbench) => clients(workbench).getFilter()?.remove(),
  },
  {
    name: 'the sheet is renamed',
    make: (workbench) => void clients(workbench).setName('Buyers'),
  },
  {
    name: 'a line is added to the contacts',
    make: ({ byHand }) =>
      void byHand('Contacts').appendRow(['2026-04-01', 'Fay', 'call', 'Max', 'talk', 'by a form']),
  },
  {
    name: 'a row is inserted above the contacts',
    make: ({ byHand }) => void byHand('Contacts').insertRowsAfter(1, 1),
  },
  {
    name: 'a line of the contacts is deleted',
    make: ({ byHand }) => void byHand('Contacts').deleteRow(2),
  },
  {
    name: 'the contacts are sorted',
    make(workbench) {
      const sheet = workbench.byHand('Contacts');
      const lines = sheet.getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn());
      lines.sort({ column: columnOf(workbench, 'Client', 'Contacts'), ascending: false });
    },
  },
  {
    name: 'a column is inserted into the contacts',
    make: ({ byHand }) => void byHand('Contacts').insertColumnBefore(3),
    isRefused: true,
  },
  {
    name: 'a sum of the log is mended',
    make: ({ byHand }) => void byHand('Sales').getRange(2, 3).setValue(905),
  },
  {
    name: 'a line of the log is deleted',
    make: ({ byHand }) => void byHand('Sales').deleteRow(3),
  },
  {
    name: 'a row is put on top of the log',
    make: ({ byHand }) => void byHand('Sales').insertRowsBefore(1, 1),
  },
  {
    name: 'a row is inserted among the settings',
    make(workbench) {
      if (has(workbench, 'Settings')) workbench.byHand('Settings').insertRowsBefore(4, 1);
    },
  },
  {
    name: 'a row is put on top of the settings',
    make(workbench) {
      if (has(workbench, 'Settings')) workbench.byHand('Settings').insertRowsBefore(1, 1);
    },
  },
  {
    name: 'a column is inserted before the tables beside the settings',
    make(workbench) {
      if (has(workbench, 'Settings')) workbench.byHand('Settings').insertColumnBefore(6);
    },
  },
  {
    name: 'the settings are sorted',
    make(workbench) {
      if (!has(workbench, 'Settings')) return;
      const sheet = workbench.byHand('Settings');
      sheet.getRange(3, 1, 12, sheet.getLastColumn()).sort({ column: 1, ascending: false });
    },
  },
  typing(
    'a setting is changed',
    70,
    own('Settings', ({ read }) => ({
      row: read('Settings').findIndex(([label]) => label === settings.aShare[0]) + 1,
      column: 2,
    })),
  ),
  typing(
    'a note is typed in a line of Today',
    'ask for Eve',
    own('Today', (workbench) => ({
      row: rowOfLine(workbench, 'Ann'),
      column: columnOf(workbench, todaySheet.headers.note, 'Today', 1),
    })),
  ),
  typing(
    'a remark is typed on the Overview',
    'ask the head',
    own(texts.en.sheets.overview, ({ read }) => ({
      row:
        read(texts.en.sheets.overview).findIndex(([first]) => first === texts.en.overview.clients) +
        1,
      column: REMARK_COLUMN,
    })),
  ),
  {
    name: 'the lines of Today are sorted',
    make(workbench) {
      if (!has(workbench, 'Today')) return;
      const sheet = workbench.byHand('Today');
      if (sheet.getLastRow() < 3) return;
      const lines = sheet.getRange(3, 1, sheet.getLastRow() - 2, sheet.getLastColumn());
      lines.sort({
        column: columnOf(workbench, todaySheet.headers.client, 'Today', 1),
        ascending: false,
      });
    },
  },
  {
    name: 'the notes of Today are deleted',
    make(workbench) {
      if (!has(workbench, 'Today')) return;
      const column = columnOf(workbench, todaySheet.headers.note, 'Today', 1);
      if (column > 0) workbench.byHand('Today').deleteColumn(column);
    },
    isRefused: true,
  },
];
