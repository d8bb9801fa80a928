import { describe, expect, test } from 'vitest';
import { HOSTS, script } from '../bench';

describe.each(HOSTS)('%s', (_host, bench) => {
  test.each(['DATASOURCE', 'OBJECT'] as const)(
    'a sheet of type %s has a name and no cells',
    async (type) => {
      const bed = await bench(
        script(`
        const [other] = SpreadsheetApp.getActive().getSheets().filter((one) => one.getName() === 'Other');
        const refusal = (ask) => { try { ask(); return 'none'; } catch ({ message }) { return message; } };
        other.activate();
        return [
          [sheet, other].map((one) => one.getType() === SpreadsheetApp.SheetType.GRID),
          other.getType() === SpreadsheetApp.SheetType[input],
          [other.getSheetId() >= 0, other.isSheetHidden(), SpreadsheetApp.getActiveRange()],
          ...[() => other.getRange(1, 1), () => other.getDataRange(), () => other.getLastRow(), () => other.getMaxRows(),
            () => other.getConditionalFormatRules(), () => other.insertRowsAfter(1, 1)].map(refusal),
        ];`),
        undefined,
        {
          workbook: [
            { name: 'Data', rows: [['a']] },
            { name: 'Other', rows: [['b']] },
          ],
        },
      );
      bed.makeType('Other', type);
      const refused = `The action is not supported for ${type} sheet.`;
      expect(bed.run('go', type)).toEqual([
        [true, false],
        true,
        [true, false, null],
        ...Array(6).fill(refused),
      ]);
      expect(bed.snapshot().custom).toMatchObject({
        sheetTypes: { [bed.book.sheetNamed('Other')?.id ?? '']: type },
      });
    },
  );
});
