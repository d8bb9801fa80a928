import { describe, expect, test } from 'vitest';
import { HOSTS, script } from '../bench';

const REFUSED = 'You are trying to edit a protected cell or object.';

describe.each(HOSTS)('%s', (_host, bench) => {
  describe('a protection of somebody else’s', () => {
    test('refuses whatever writes into it, and nothing else', async () => {
      const bed = await bench(
        script(`
        const writes = {
          inside: () => sheet.getRange('B2').setValue(1),
          across: () => sheet.getRange('A1:D4').setBackground('red'),
          note: () => sheet.getRange('C3').setNote('x'),
          beside: () => sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]),
          reading: () => sheet.getRange('B2').getValue(),
          clearing: () => sheet.clearContents(),
          rules: () => sheet.setConditionalFormatRules([]),
        };
        return Object.keys(writes).filter((name) => { try { writes[name](); return false; } catch (error) { if (!error.message.startsWith(${JSON.stringify(REFUSED)})) throw error; return true; } });
      `),
        [['a', 'b', 'c', 'd']],
      );
      bed.protect('Data', 'B2:C3', 'bonus');
      expect(bed.run('go')).toEqual(['inside', 'across', 'note', 'clearing']);
    });

    test('over a whole sheet refuses everything but what it leaves open', async () => {
      const bed = await bench(script('sheet.getRange(input).setValue(7);'), [['a']]);
      bed.protect('Data', null);
      expect(() => bed.run('go', 'A1')).toThrow(REFUSED);
      expect(bed.read('Data')).toEqual([['a']]);
    });

    test('over a whole sheet holds its rows, rules and name too', async () => {
      const bed = await bench(script('sheet[input](1, 1);'), [['a']]);
      bed.protect('Data', null);
      for (const method of ['insertRowsAfter', 'setName', 'setColumnWidth', 'deleteRows']) {
        expect(() => bed.run('go', method)).toThrow(REFUSED);
      }
    });

    test('is listed with its place, its words and its refusal, and follows its cells', async () => {
      const bed = await bench(
        script(`
        sheet.insertRowsAfter(1, 2);
        const tell = (type) => sheet.getProtections(SpreadsheetApp.ProtectionType[type]).map((one) =>
          [one.getProtectionType() === SpreadsheetApp.ProtectionType[type], one.getRange().getA1Notation(), one.getDescription(), one.canEdit(), one.isWarningOnly()]);
        return [tell('RANGE'), tell('SHEET'), SpreadsheetApp.getActive().getProtections(SpreadsheetApp.ProtectionType.RANGE).length];
      `),
        [['a', 'b', 'c']],
      );
      bed.protect('Data', 'B2:C3', 'bonus');
      expect(bed.run('go')).toEqual([[[true, 'B4:C5', 'bonus', false, false]], [], 1]);
    });
  });

  test('a protection of one’s own refuses others only, and can be taken away', async () => {
    const bed = await bench(
      script(`
      const range = sheet.getRange('A1').protect().setDescription('mine').setWarningOnly(true);
      const whole = sheet.protect().setUnprotectedRanges([sheet.getRange('B1')]);
      sheet.getRange('A1').setValue(2);
      const told = [range.canEdit(), range.isWarningOnly(), whole.getUnprotectedRanges().map((one) => one.getA1Notation())];
      range.remove();
      whole.remove();
      return [...told, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];
    `),
    );
    expect(bed.run('go')).toEqual([true, true, ['B1'], 0, 0]);
    expect(bed.read('Data')).toEqual([[2]]);
  });
});
