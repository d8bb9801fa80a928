import { describe, expect, test } from 'vitest';
import { HOSTS, script } from '../bench';

// What Google refuses of a script's writes, when it says so, and in which words.

const ROWS = [
  ['Date', 'Client', 'Kind'],
  [1, 'Ann', 'call'],
  [2, 'Bob', 'call'],
];
const NO_FORMAT = "You can't set the number format of cells in a typed column.";
const NOT_ALLOWED = 'This operation is not allowed on cells in typed columns.';

describe.each(HOSTS)('%s', (_host, bench) => {
  /** A Table whose dates are typed. */
  async function table(code: string) {
    const bed = await bench(script(code), ROWS);
    bed.makeTable('Data', 'A1:C100', { Date: '0' });
    return bed;
  }

  describe('a typed column of a Table', () => {
    test.each([
      ["sheet.getRange('A2').setNumberFormat('0')", NO_FORMAT],
      ["sheet.getRange('A2:B2').setNumberFormats([['0', '0']])", NO_FORMAT],
      ["sheet.getRangeList(['B2', 'A3:A9']).setNumberFormat('0')", NO_FORMAT],
      ["sheet.getRange('A90:B120').setNumberFormat('0')", NO_FORMAT],
      ["sheet.getRange('A2').clearDataValidations()", NOT_ALLOWED],
      ["sheet.getRange('A2').setDataValidation(null)", NOT_ALLOWED],
      [
        "sheet.getRange('C1:D9').createFilter()",
        'You cannot create a filter that intersects a table.',
      ],
    ])('refuses %s', async (line, words) => {
      const bed = await table(line);
      expect(() => bed.run('go')).toThrow(words);
    });

    test('takes values, colours, notes; its header and the columns beside it take formats too', async () => {
      const bed = await table(`
      sheet.getRange('A2').setValue(7).setBackground('red').setNote('n');
      sheet.getRange('A1:C1').setNumberFormat('@');
      sheet.getRange('B2:C9').setNumberFormat('0.0');
      sheet.getRange('A101').setNumberFormat('0');
      return sheet.getRange('A2').getValue();
    `);
      expect(bed.run('go')).toBe(7);
    });

    test('moves with its cells, and stands in the snapshot', async () => {
      const code =
        "if (input) sheet.getRange(input).setNumberFormat('0'); else sheet.insertColumnBefore(1);";
      const bed = await table(code);
      bed.run('go');
      bed.run('go', 'A2');
      const again = await bench(script(code), undefined, { workbook: bed.snapshot() });
      for (const each of [bed, again]) expect(() => each.run('go', 'B2')).toThrow(NO_FORMAT);
    });
  });

  describe('a refusal', () => {
    const refused = "sheet.getRange('A2').setNumberFormat('0');";

    test.each([
      ['the next reading of a sheet', 'sheet.getLastRow()'],
      ['a flush', 'SpreadsheetApp.flush()'],
    ])('is told at %s, not at the write', async (_, telling) => {
      const bed = await table(`
      const told = [];
      try { ${refused} } catch { told.push('write'); }
      try { sheet.getRange('C2').setValue('mine'); } catch { told.push('later write'); }
      try { ${telling}; } catch (error) { told.push(error.message); }
      ${telling};
      return told;
    `);
      expect(bed.run('go')).toEqual([NO_FORMAT]);
      expect(bed.read('Data')[1]?.[2]).toBe('mine');
    });

    test('that nothing asked for ends the run', async () => {
      const bed = await table(`try { ${refused} } catch { return 'caught'; } return 'done';`);
      expect(() => bed.run('go')).toThrow(NO_FORMAT);
    });
  });

  describe('a list that rejects the input', () => {
    const listed = (rule: string) => `
    const cells = sheet.getRange('C2:C9');
    cells.setDataValidation(SpreadsheetApp.newDataValidation().${rule}.build());
  `;
    const LIST = "requireValueInList(['call', 'meeting']).setAllowInvalid(false)";
    const violation = (cell: string) =>
      `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

    test.each([
      ["sheet.getRange('C3').setValue('chat')", 'C3'],
      ["sheet.getRange('B3:C3').setValues([['Bob', 'chat']])", 'C3'],
      ["sheet.appendRow([3, 'Cid', 'chat'])", 'C4'],
    ])('refuses %s, and none of its cells is written', async (line, cell) => {
      const bed = await bench(script(`${listed(LIST)} ${line};`), ROWS);
      expect(() => bed.run('go')).toThrow(
        `${violation(cell)} Please enter one of the following values: call, meeting.`,
      );
      expect(bed.read('Data').flat()).not.toContain('chat');
    });

    test('takes its own words, blanks and formulas', async () => {
      const bed = await bench(
        script(
          `${listed(LIST)} sheet.getRange('C2:C4').setValues([["'meeting"], [''], ['="chat"']]); return sheet.getRange('C2:C3').getValues().flat();`,
        ),
        ROWS,
      );
      expect(bed.run('go')).toEqual(['meeting', '']);
    });

    test('may be a range, whose words count as they stand', async () => {
      const bed = await bench(
        script(
          `${listed("requireValueInRange(sheet.getRange('B2:B3')).setAllowInvalid(false)")} sheet.getRange('C2').setValue(input); return sheet.getRange('C2').getValue();`,
        ),
        ROWS,
      );
      expect(bed.run('go', 'Bob')).toBe('Bob');
      expect(() => bed.run('go', 'Eve')).toThrow(violation('C2'));
    });

    test('says what its help text says, where it has one; one that only warns takes everything', async () => {
      const bed = await bench(
        script(
          `${listed("requireValueInList(['call']).setHelpText('A kind, please.').setAllowInvalid(input)")} sheet.getRange('C2').setValue('chat'); return sheet.getRange('C2').getValue();`,
        ),
        ROWS,
      );
      expect(() => bed.run('go', false)).toThrow('A kind, please.');
      expect(bed.run('go', true)).toBe('chat');
    });

    test('refuses what a person types', async () => {
      const bed = await bench(script(listed(LIST)), ROWS);
      bed.run('go');
      expect(() => bed.edit('Data', 'C2', [['chat']])).toThrow(violation('C2'));
      bed.edit('Data', 'C2', [['meeting']]);
      expect(bed.read('Data')[1]?.[2]).toBe('meeting');
    });
  });
});
