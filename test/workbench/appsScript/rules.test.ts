import { describe, expect, test } from 'vitest';
import { bench, HOSTS, script } from '../bench';

const RULE = 'SpreadsheetApp.newConditionalFormatRule()';

describe('conditional formats', () => {
  test('the first rule that applies is what a person sees, over the cell’s own colour', async () => {
    const bed = await bench(
      script(`
        sheet.getRange('A1:A4').setBackground('#eeeeee');
        const over = sheet.getRange('A2:B4');
        sheet.setConditionalFormatRules([
          ${RULE}.whenFormulaSatisfied('=$A2>10').setBackground('#ff0000').setRanges([over]).build(),
          ${RULE}.whenNumberGreaterThan(5).setBackground('#00FF00').setRanges([over]).build(),
        ]);
      `),
      [
        ['n', null],
        [20, null],
        [7, null],
        [1, null],
      ],
    );
    bed.run('go');
    await bed.settle();
    expect(bed.shownBackgrounds('Data', 1)).toEqual(['#eeeeee', '#ff0000', '#00ff00', '#eeeeee']);
    expect(bed.shownBackgrounds('Data', 2)).toEqual([null, '#ff0000', null, null]);
    expect(bed.shownBackground('Data', 3, 1)).toBe('#00ff00');
  });

  test('TODAY() in a rule follows the clock, and values follow what is written', async () => {
    const bed = await bench(
      `${script(`sheet.setConditionalFormatRules([
        ${RULE}.whenFormulaSatisfied('=AND($A2<TODAY();$A2<>"")').setBackground('#f4cccc').setRanges([sheet.getRange('A2:A')]).build(),
      ]);`)}
      function put(day) { sheet().getRange('A3').setValue(new Date(day)); }`,
      [['contact'], [{ day: '2025-06-01' }], [{ day: '2025-05-01' }]],
    );
    bed.run('go');
    await bed.settle();
    expect(bed.shownBackgrounds('Data', 1)).toEqual([null, null, '#f4cccc']);
    bed.setNow('2025-06-02');
    await bed.settle();
    expect(bed.shownBackgrounds('Data', 1)).toEqual([null, '#f4cccc', '#f4cccc']);
    bed.run('put', '2025-07-01T00:00:00Z');
    await bed.settle();
    expect(bed.shownBackgrounds('Data', 1)).toEqual([null, '#f4cccc', null]);
  });
});

test('a rule put on by hand that scripts cannot read survives being set again', async () => {
  const bed = await bench(
    script(`
      const rules = sheet.getConditionalFormatRules();
      sheet.setConditionalFormatRules([...rules, ${RULE}.whenCellEmpty().setBackground('red').setRanges([sheet.getRange('B1')]).build()]);
      return sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition()?.getCriteriaType() ?? null);
    `),
    [[1], [2], [3]],
  );
  const data = bed.snapshot();
  const scale = {
    cfId: 'mine',
    ranges: [{ startRow: 0, endRow: 2, startColumn: 0, endColumn: 0 }],
    stopIfTrue: false,
    rule: {
      type: 'colorScale',
      config: [
        { index: 0, color: '#ffffff', value: { type: 'min' } },
        { index: 1, color: '#ff0000', value: { type: 'max' } },
      ],
    },
  };
  const resources = (data.resources ?? []).filter(
    ({ name }) => name !== 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  );
  resources.push({
    name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
    data: JSON.stringify({ 0: [scale] }),
  });
  const again = await bench(
    script(`
      const rules = sheet.getConditionalFormatRules();
      sheet.setConditionalFormatRules([...rules, ${RULE}.whenCellEmpty().setBackground('red').setRanges([sheet.getRange('B1')]).build()]);
      return sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition()?.getCriteriaType() ?? null);
    `),
    [],
    { workbook: { ...data, resources } },
  );
  expect(again.run('go')).toEqual([null, 'CELL_EMPTY']);
  await again.settle();
  expect(again.shownBackground('Data', 3, 1)).toBe('#ff0000');
});

test('names point at ranges, also in formulas, and follow inserted rows', async () => {
  const bed = await bench(
    script(`
      const book = SpreadsheetApp.getActive();
      book.setNamedRange('CADENCE', sheet.getRange('A1:B2'));
      sheet.getRange('D1').setFormula('=SUM(CADENCE)');
      sheet.insertRowBefore(1);
      book.setNamedRange('OTHER', sheet.getRange('C1'));
      book.removeNamedRange('OTHER');
      return [book.getRangeByName('CADENCE').getA1Notation(), book.getRangeByName('OTHER'), book.getNamedRanges().map((name) => name.getName())];
    `),
    [
      [1, 2],
      [3, 4],
    ],
  );
  expect(bed.run('go')).toEqual(['A2:B3', null, ['CADENCE']]);
  await bed.settle();
  expect(bed.read('Data')[1]).toEqual([1, 2, null, 10]);
});

test('rules, names, notes and formulas follow inserted and deleted rows and columns, also from another sheet', async () => {
  const bed = await bench(
    script(`
      const book = SpreadsheetApp.getActive();
      sheet.setConditionalFormatRules([
        ${RULE}.whenFormulaSatisfied('=$A2>5').setBackground('red').setRanges([sheet.getRange('A2:B4')]).build(),
        ${RULE}.whenCellEmpty().setBackground('blue').setRanges([sheet.getRange('A2:B4')]).build(),
      ]);
      sheet.getRange('A3').setNote('note');
      book.setNamedRange('DATA_', sheet.getRange('A3:B4'));
      book.insertSheet('Other').getRange('A1:C1').setFormulas([['=SUM(DATA_;1)', '=SUM(Data!A2;Data!A3)', '=SUM(Data!A2:A)']]);
      sheet.insertRowsAfter(1, 2);
      sheet.insertColumnBefore(2);
      sheet.deleteRow(2);
      sheet.setName('New name');
      return [
        sheet.getConditionalFormatRules().map((rule) => rule.getRanges()[0].getA1Notation() + rule.getBooleanCondition().getCriteriaValues().join()),
        sheet.getRange('A4').getNote(), book.getRangeByName('DATA_').getA1Notation(), book.getActiveSheet().getName(),
      ];
    `),
    [
      ['h', 1],
      [5, 2],
      [6, 3],
      [7, 4],
    ],
  );
  expect(bed.run('go')).toEqual([['A3:C5=$A3>5', 'A3:C5'], 'note', 'A4:C5', 'Other']);
  await bed.settle();
  expect(bed.read('Other')).toEqual([[21, 11, 18]]);
  expect(bed.shownBackgrounds('New name', 1)).toEqual([null, null, null, '#ff0000', '#ff0000']);
  expect(bed.shownBackground('New name', 3, 2)).toBe('#0000ff');
});

test('a name means its own workbook’s range, whatever another workbook calls so', async () => {
  const code = script(
    "SpreadsheetApp.getActive().setNamedRange('NUMBERS', sheet.getRange(input));",
  );
  const one = await bench(code, [[1], [2], [3]]);
  const other = await bench(code, [[1], [2], [3]]);
  one.run('go', 'A1:A2');
  other.run('go', 'A2:A3');
  expect(await one.evaluate('=SUM(NUMBERS)')).toEqual({ values: [[3]] });
  expect(await other.evaluate('=SUM(NUMBERS)')).toEqual({ values: [[5]] });
  one.run('go', 'A1:A3');
  expect(await one.evaluate('=SUM(NUMBERS)')).toEqual({ values: [[6]] });
});

describe.each(HOSTS)('%s', (_host, bench) => {
  describe('conditional formats', () => {
    test('setting replaces all rules and keeps their order; reading them gives back what was built', async () => {
      const { run } = await bench(
        script(`
        const rule = (text, color) => ${RULE}.whenTextContains(text).setBackground(color).setFontColor('#333').setBold(true)
          .setRanges([sheet.getRange('A1:A5'), sheet.getRange('C1')]).build();
        sheet.setConditionalFormatRules([rule('one', 'red'), rule('two', 'yellow')]);
        const [one, two] = sheet.getConditionalFormatRules();
        sheet.setConditionalFormatRules([rule('zero', 'blue'), two, one.copy().setBackground('white').build()]);
        return sheet.getConditionalFormatRules().map((rule) => {
          const condition = rule.getBooleanCondition();
          return [condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_CONTAINS, condition.getCriteriaValues()[0],
            condition.getBackground(), condition.getFontColor(), condition.getBold(), rule.getRanges().map((range) => range.getA1Notation()).join()];
        });
      `),
      );
      expect(run('go')).toEqual([
        [true, 'zero', '#0000ff', '#333333', true, 'A1:A5,C1'],
        [true, 'two', '#ffff00', '#333333', true, 'A1:A5,C1'],
        [true, 'one', '#ffffff', '#333333', true, 'A1:A5,C1'],
      ]);
    });

    test('a rule cannot refer to another sheet, except through INDIRECT', async () => {
      const bed = await bench(script(`${RULE}.whenFormulaSatisfied(input)`));
      expect(() => bed.run('go', '=A1>Other!B1')).toThrow('cannot reference a different sheet');
      expect(() => bed.run('go', '=A1>INDIRECT("Other!B1")')).not.toThrow();
    });

    test('a comma between arguments is refused outside the American locale', async () => {
      const code = script(`${RULE}.whenFormulaSatisfied(input)`);
      const bed = await bench(code, undefined, { locale: 'ru_RU' });
      expect(() => bed.run('go', '=AND(A1>1,A1<5)')).toThrow('Invalid formula');
      expect(() => bed.run('go', '=(A1>1)*(A1<5)*("a,b"<>"")')).not.toThrow();
      const american = await bench(code);
      expect(() => american.run('go', '=AND(A1>1,A1<5)')).not.toThrow();
    });

    test('a rule without a range or a condition is refused', async () => {
      const bed = await bench(script(`${RULE}.whenCellEmpty().build()`));
      expect(() => bed.run('go')).toThrow('must contain at least one range');
    });
  });

  describe('data validation', () => {
    test('lists and ranges read back as they were set', async () => {
      const { run } = await bench(
        script(`
        const list = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b, c'], true).setAllowInvalid(false).setHelpText('Pick one').build();
        const range = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('D1:D3')).build();
        sheet.getRange('A1:A3').setDataValidation(list);
        sheet.getRange('B1').setDataValidation(range);
        sheet.getRange('A2').setDataValidation(null);
        const say = (rule) => rule && [rule.getCriteriaType(), rule.getAllowInvalid(), rule.getHelpText()];
        return [
          sheet.getRange('A1:B3').getDataValidations().map((row) => row.map(say)),
          sheet.getRange('A3').getDataValidation().getCriteriaValues()[0],
          sheet.getRange('B1').getDataValidation().getCriteriaValues()[0].getA1Notation(),
        ];
      `),
      );
      const list = ['VALUE_IN_LIST', false, 'Pick one'];
      expect(run('go')).toEqual([
        [
          [list, ['VALUE_IN_RANGE', true, null]],
          [null, null],
          [list, null],
        ],
        ['a', 'b, c'],
        'D1:D3',
      ]);
    });

    test('numbers and checkboxes too', async () => {
      const { run } = await bench(
        script(`
        sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 100).build());
        sheet.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(1).build());
        sheet.getRange('A3').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
        return sheet.getRange('A1:A4').getDataValidations().map(([rule]) => rule && [rule.getCriteriaType(), ...rule.getCriteriaValues()]);
      `),
      );
      expect(run('go')).toEqual([
        ['NUMBER_BETWEEN', 0, 100],
        ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 1],
        ['CHECKBOX'],
        null,
      ]);
    });

    test('and dates', async () => {
      const { run } = await bench(
        script(`
        const rule = () => SpreadsheetApp.newDataValidation();
        sheet.getRange('A1').setDataValidation(rule().requireDate().build());
        sheet.getRange('A2').setDataValidation(rule().requireDateAfter(new Date(Date.UTC(2026, 2, 1))).build());
        return sheet.getRange('A1:A2').getDataValidations().map(([each]) =>
          [each.getCriteriaType(), ...each.getCriteriaValues().map((date) => date.toISOString())]);
      `),
      );
      expect(run('go')).toEqual([
        ['DATE_IS_VALID_DATE'],
        ['DATE_AFTER', '2026-03-01T00:00:00.000Z'],
      ]);
    });
  });

  test('notes are put on cells and taken away', async () => {
    const { run } = await bench(
      script(`
      sheet.getRange('A1:B1').setNotes([['call', '']]);
      sheet.getRange('A2').setNote('mail');
      const before = sheet.getRange('A1:B2').getNotes();
      sheet.getRange('A1').setNote('');
      return [before, sheet.getRange('A1:A2').getNotes()];
    `),
    );
    expect(run('go')).toEqual([
      [
        ['call', ''],
        ['mail', ''],
      ],
      [[''], ['mail']],
    ]);
  });

  test('names are found, moved and taken away, and follow inserted rows', async () => {
    const { run } = await bench(
      script(`
      const book = SpreadsheetApp.getActive();
      const told = () => book.getNamedRanges().map((name) => name.getName() + ' ' + name.getRange().getSheet().getName() + '!' + name.getRange().getA1Notation());
      book.setNamedRange('CADENCE', sheet.getRange('A1:B2'));
      sheet.insertRowBefore(1);
      book.setNamedRange('OTHER', book.insertSheet('Second').getRange('C1'));
      const steps = [told()];
      book.getNamedRanges()[0].setRange(sheet.getRange('C3')).setName('PACE');
      steps.push(told().sort());
      book.removeNamedRange('PACE');
      book.deleteSheet(book.getSheetByName('Second'));
      steps.push(told(), book.getRangeByName('OTHER'));
      return steps;
    `),
    );
    expect(run('go')).toEqual([
      ['CADENCE Data!A2:B3', 'OTHER Second!C1'],
      ['OTHER Second!C1', 'PACE Data!C3'],
      [],
      null,
    ]);
  });

  test('rules, notes, validations, names, merges and formulas follow their cells, also from another sheet', async () => {
    const { run } = await bench(
      script(`
      const book = SpreadsheetApp.getActive();
      sheet.setConditionalFormatRules([
        ${RULE}.whenFormulaSatisfied('=($A2>5)*($B$1="$A2")').setBackground('red').setRanges([sheet.getRange('A2:B4')]).build(),
        ${RULE}.whenCellEmpty().setBackground('blue').setRanges([sheet.getRange('A2:A2')]).build(),
      ]);
      sheet.getRange('A3').setNote('note');
      sheet.getRange('A4:B4').merge();
      sheet.getRange('B2:B4').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
      book.setNamedRange('DATA_', sheet.getRange('A3:B4'));
      const other = book.insertSheet('Other');
      other.getRange('A1:C1').setFormulas([["=SUM(Data!A2;Data!$A$3;A2)", '=SUM(Data!A2:A)', '=Data!B4']]);
      const told = () => [
        sheet.getConditionalFormatRules().map((rule) => rule.getRanges()[0].getA1Notation() + rule.getBooleanCondition().getCriteriaValues().join()),
        sheet.getRange('A1:C6').getNotes().flat().indexOf('note'),
        sheet.getRange('A1:F8').getMergedRanges().map((range) => range.getA1Notation()),
        sheet.getRange('A1:D8').getDataValidations().map((row) => row.findIndex(Boolean)).join(),
        book.getRangeByName('DATA_').getA1Notation(),
        other.getRange('A1:C1').getFormulas()[0],
      ];
      const steps = [];
      sheet.insertRowsAfter(1, 2); steps.push(told());
      sheet.insertColumnBefore(2); steps.push(told());
      sheet.deleteRows(2, 2); steps.push(told());
      return steps;
    `),
      [
        ['h', 1],
        [5, 2],
        [6, 3],
        [7, 4],
      ],
    );
    expect(run('go')).toEqual([
      [
        ['A4:B6=($A4>5)*($B$1="$A2")', 'A4'],
        12,
        ['A6:B6'],
        '-1,-1,-1,1,1,1,-1,-1',
        'A5:B6',
        ['=SUM(Data!A4,Data!$A$5,A2)', '=SUM(Data!A4:A)', '=Data!B6'],
      ],
      [
        ['A4:C6=($A4>5)*($C$1="$A2")', 'A4'],
        12,
        ['A6:C6'],
        '-1,-1,-1,2,2,2,-1,-1',
        'A5:C6',
        ['=SUM(Data!A4,Data!$A$5,A2)', '=SUM(Data!A4:A)', '=Data!C6'],
      ],
      [
        ['A2:C4=($A2>5)*($C$1="$A2")', 'A2'],
        6,
        ['A4:C4'],
        '-1,2,2,2,-1,-1,-1,-1',
        'A3:C4',
        ['=SUM(Data!A2,Data!$A$3,A2)', '=SUM(Data!A2:A)', '=Data!C4'],
      ],
    ]);
  });
});
