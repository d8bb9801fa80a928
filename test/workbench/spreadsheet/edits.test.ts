import { describe, expect, test } from 'vitest';
import { closedAfterTest, HOSTS } from '../bench';

const CODE = `
  const events = [];
  function onEdit(event) {
    const { range, source, value } = event;
    events.push([source.getId() === SpreadsheetApp.getActive().getId(), range.getSheet().getName(), range.getA1Notation(), 'value' in event ? value : null]);
    if (value === 'write') range.offset(0, 1).setValue('written');
    if (value === 'fail') throw new Error('failed');
    if (value === 'ask') SpreadsheetApp.getUi().alert('?');
  }
  function seen() { return events; }
  function put() { SpreadsheetApp.getActive().getSheetByName('Data').getRange('A1').setValue('by script'); }
`;

describe.each(HOSTS)('%s', (_host, bench) => {
  async function opened() {
    const workbench = await bench(CODE);
    closedAfterTest(workbench);
    const events = () => JSON.parse(JSON.stringify(workbench.run('seen'))) as unknown[];
    return { workbench, events };
  }

  describe('a person’s edit', () => {
    test.each([
      [true, 'TRUE'],
      [false, 'FALSE'],
      [1.5, '1.5'],
      ['text', 'text'],
      ['7', '7'],
      [{ day: '2025-06-01' }, '45809'],
      [null, null],
    ])('of one cell to %j tells the script %j', async (cell, value) => {
      const { workbench, events } = await opened();
      workbench.edit('Data', 'B2', [[cell]]);
      expect(workbench.read('Data')[1]?.[1] ?? null).toEqual(cell === '7' ? 7 : cell);
      expect(events()).toEqual([[true, 'Data', 'B2', value]]);
    });

    test('of several cells is one event without a value', async () => {
      const { workbench, events } = await opened();
      workbench.edit('Data', 'A1:A3', [[true], [true], [false]]);
      expect(events()).toEqual([[true, 'Data', 'A1:A3', null]]);
    });

    test('is answered once: what scripts write fires nothing', async () => {
      const { workbench, events } = await opened();
      workbench.edit('Data', 'A1', [['write']]);
      expect(workbench.read('Data')[0]).toEqual(['write', 'written']);
      workbench.run('put');
      expect(events()).toHaveLength(1);
    });

    test('is heard of by nobody where the script fails, or asks somebody', async () => {
      const { workbench } = await opened();
      workbench.edit('Data', 'A1', [['fail']]);
      workbench.edit('Data', 'A1', [['ask']]);
      expect(workbench.triggers.failures).toEqual([
        'failed',
        'Cannot call SpreadsheetApp.getUi() from this context.',
      ]);
      expect(workbench.seen.alerts).toEqual([]);
    });

    test('of protected cells is refused', async () => {
      const { workbench, events } = await opened();
      workbench.protect('Data', 'A1');
      expect(() => workbench.edit('Data', 'A1', [['x']])).toThrow(/protected/i);
      expect(events()).toEqual([]);
    });

    test('of a spreadsheet whose script has no onEdit is an edit all the same', async () => {
      const workbench = await bench('function seen() {}');
      closedAfterTest(workbench);
      workbench.edit('Data', 'A1', [['x']]);
      expect(workbench.read('Data')[0]?.[0]).toBe('x');
    });
  });
});
