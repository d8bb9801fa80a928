import { describe, expect, test } from 'vitest';
import { CLIENT_USUAL } from '../../src/schema/computedColumns';
import { headers } from '../../src/texts/en/computedColumns';
import type { Cell } from '../../workbench/spreadsheet/grid';
import { on, recalculatedAddOn } from './openedAddOn';

const CLIENTS = 500;
const COLUMNS = CLIENT_USUAL.slice(0, 10).map((column) => headers[column]);

const SCRIPT = `
  function typeOver(columns) {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Clients');
    for (const column of columns) {
      sheet.getRange(2, column, ${CLIENTS}, 1).setValues(
        Array.from({ length: ${CLIENTS} }, (_, row) => ['mine ' + column + '.' + row]));
    }
  }
  function loseMemory() {
    const spreadsheet = SpreadsheetApp.getActive();
    spreadsheet.deleteSheet(spreadsheet.getSheetByName('Memory'));
  }
  function storedSizes() {
    const stored = PropertiesService.getDocumentProperties().getProperties();
    return Object.fromEntries(Object.entries(stored).map(([key, text]) => [key, text.length]));
  }
`;

describe('5,000 cells that the user typed over', () => {
  test('stay theirs, though the memory was deleted', async () => {
    const names = Array.from({ length: CLIENTS }, (_, index) => `Кофейня номер ${index}`);
    const addOn = await recalculatedAddOn(
      [
        { name: 'Clients', rows: [['Client'], ...names.map((name): Cell[] => [name])] },
        {
          name: 'Sales',
          rows: [
            ['Date', 'Client', 'Amount'],
            ...names.map((name): Cell[] => [on('2026-03-01'), name, 100]),
          ],
        },
      ],
      { script: SCRIPT },
    );
    const { workbench } = addOn;
    const [header = []] = workbench.read('Clients');
    const columns = COLUMNS.map((title) => header.indexOf(title) + 1);
    expect(columns.every((column) => column > 0)).toBe(true);
    workbench.run('typeOver', columns);
    const typed = columns.map((column) => addOn.column('Clients', String(header[column - 1])));
    expect(typed.flat().filter((cell) => String(cell).startsWith('mine'))).toHaveLength(5_000);

    expect(addOn.recalculate()).toMatchObject({ ok: true });
    const sizes = workbench.run('storedSizes') as Record<string, number>;
    expect(Object.keys(sizes).filter((key) => key.startsWith('userValues')).length).toBeGreaterThan(
      5,
    );
    workbench.run('loseMemory');
    expect(addOn.recalculate()).toMatchObject({ ok: true });
    expect(columns.map((column) => addOn.column('Clients', String(header[column - 1])))).toEqual(
      typed,
    );
  });
});
