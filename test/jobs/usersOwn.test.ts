import { describe, expect, test } from 'vitest';
import { on, openedAddOn, smallBase } from './openedAddOn';

const USER_RULES = `
  function rule(formula, colour) {
    return SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground(colour)
      .setRanges([SpreadsheetApp.getActive().getSheetByName('Clients').getRange('A2:A')]).build();
  }
  function addRule(formula, colour) {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Clients');
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule(formula, colour)]);
  }
  function addUserRules() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Clients');
    sheet.setConditionalFormatRules([rule('=$A2="Ann"', '#00ff00'), rule('=$A2="Bob"', '#0000ff')]);
  }
  function ruleFormulas() {
    return SpreadsheetApp.getActive().getSheetByName('Clients').getConditionalFormatRules()
      .map((rule) => rule.getBooleanCondition().getCriteriaValues()[0]);
  }
  function rulesInFull() {
    return SpreadsheetApp.getActive().getSheetByName('Clients').getConditionalFormatRules().map((rule) => {
      const condition = rule.getBooleanCondition();
      return JSON.stringify([condition.getCriteriaValues(), condition.getBackground(), rule.getRanges().map((range) => range.getA1Notation())]);
    });
  }
  function meddle() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Clients');
    const [first, second, , overdue, soon, ...statuses] = sheet.getConditionalFormatRules().flatMap((rule, index) => (index === 2 ? [rule, rule] : [rule]));
    const pink = statuses[0].copy().setBackground('#ff00ff').build();
    sheet.setConditionalFormatRules([first, pink, overdue, overdue, second, ...statuses.slice(1)]);
  }
  function setFormula(a1, formula) {
    SpreadsheetApp.getActive().getSheetByName('Clients').getRange(a1).setFormula(formula);
  }
  function setValue(a1, value) {
    SpreadsheetApp.getActive().getSheetByName('Clients').getRange(a1).setValue(value);
  }
  function format(a1, format) {
    SpreadsheetApp.getActive().getSheetByName('Clients').getRange(a1).setNumberFormat(format);
  }
  function formatOf(a1) {
    return SpreadsheetApp.getActive().getSheetByName('Clients').getRange(a1).getNumberFormat();
  }
  function getFormula(a1) {
    return SpreadsheetApp.getActive().getSheetByName('Clients').getRange(a1).getFormula();
  }
`;

describe('what is the user’s', () => {
  test('their columns stay, even where they are headed like ours', async () => {
    const base = smallBase();
    base[0] = {
      name: 'Clients',
      rows: [
        ['Status', 'Client', 'Revenue', 'Last purchase'],
        ['gold', 'Ann', 'much', on('2020-01-01')],
        ['silver', 'Bob', 7, null],
      ],
    };
    const { setUp, recalculate, workbench } = await openedAddOn(base);
    const cells = () => workbench.read('Clients').map((row) => row.slice(0, 4));
    const before = cells();
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(cells()).toEqual(before);
    const [header = [], ann = []] = workbench.read('Clients');
    expect(ann[header.indexOf('Status (computed)')]).toBe('Active');
    expect(ann[header.indexOf('Revenue (computed)')]).toBe(2700);
    expect(ann[header.indexOf('Category')]).toBe('A');
  });

  test('their rules of formatting stay first and in order; ours stand there once, however often it runs', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn(smallBase(), {
      script: USER_RULES,
    });
    setUp();
    workbench.run('addUserRules');
    for (let run = 0; run < 3; run++) recalculate();
    const formulas = workbench.run('ruleFormulas') as string[];
    expect(formulas.slice(0, 2)).toEqual(['=$A2="Ann"', '=$A2="Bob"']);
    const ours = formulas.slice(2);
    expect(ours).toHaveLength(5);
    expect(ours.every((formula) => formula.includes('"Retention Sheets"'))).toBe(true);
    // Every locale takes them: what separates arguments, or parts a decimal, is another mark in another.
    expect(ours.filter((formula) => /[,;.]/.test(formula))).toEqual([]);
  });

  test('a rule of an earlier version gives way to those of this one', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn(smallBase(), {
      script: USER_RULES,
    });
    setUp();
    workbench.run('addRule', '=AND($E2<>"";N("Retention Sheets")=0)', '#ff0000');
    recalculate();
    const formulas = workbench.run('ruleFormulas') as string[];
    expect(formulas).toHaveLength(5);
    expect(formulas.filter((formula) => formula.includes('AND'))).toEqual([]);
  });

  test('a rule of ours that was deleted, doubled or coloured otherwise is put right, and the user’s stay as they are', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn(smallBase(), {
      script: USER_RULES,
    });
    setUp();
    workbench.run('addUserRules');
    recalculate();
    const whole = workbench.run('rulesInFull');
    workbench.run('meddle');
    expect(workbench.run('rulesInFull')).not.toEqual(whole);
    recalculate();
    expect(workbench.run('rulesInFull')).toEqual(whole);
  });

  test('a formula of theirs in a computed column is kept, and reported', async () => {
    const { setUp, recalculate, workbench, warnings } = await openedAddOn(smallBase(), {
      script: USER_RULES,
    });
    setUp();
    const revenue = (workbench.read('Clients')[0]?.indexOf('Revenue') ?? 0) + 1;
    const a1 = `${columnLetters(revenue)}2`;
    workbench.run('setFormula', a1, '=SUM(1,2)');
    recalculate();
    expect(workbench.run('getFormula', a1)).toBe('=SUM(1,2)');
    expect(await warnings()).toContainEqual([
      'Clients',
      2,
      'Revenue',
      '1 cell holds a formula of yours and was left alone: Ann.',
    ]);
  });

  test('the number formats of computed columns are theirs to change', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn(smallBase(), {
      script: USER_RULES,
    });
    setUp();
    const header = workbench.read('Clients')[0] ?? [];
    const a1 = (column: string, row: number) =>
      `${columnLetters(header.indexOf(column) + 1)}${row}`;
    workbench.run('format', a1('Revenue', 2), '#,##0 ₽');
    recalculate();
    workbench.run('setValue', a1('Next contact', 3), 12);
    workbench.run('format', a1('Next contact', 3), '0 "days"');
    workbench.setNow('2026-04-20');
    recalculate();
    expect(workbench.run('formatOf', a1('Revenue', 2))).toBe('#,##0 ₽');
    expect(workbench.run('formatOf', a1('Revenue', 3))).toBe('#,##0.00');
    expect(workbench.run('formatOf', a1('Next contact', 3))).toBe('0 "days"');
    expect(workbench.run('formatOf', a1('Next contact', 2))).toBe('yyyy-mm-dd');
  });

  test('what a formula of theirs spills over a computed column is not written to', async () => {
    const { setUp, recalculate, workbench, byClient, warnings } = await openedAddOn(smallBase(), {
      host: 'engine',
      script: USER_RULES,
    });
    setUp();
    const column = (workbench.read('Clients')[0]?.indexOf('Revenue') ?? 0) + 1;
    workbench.run('setFormula', `${columnLetters(column)}2`, '=SEQUENCE(3)');
    await workbench.settle();
    recalculate();
    await workbench.settle();
    workbench.setNow('2026-04-20');
    recalculate();
    await workbench.settle();
    expect(byClient('Revenue')).toEqual({ Ann: 1, Bob: 2, Cid: 3 });
    expect((await warnings()).filter(([, , each]) => each === 'Revenue')).toEqual([
      [
        'Clients',
        3,
        'Revenue',
        '2 cells hold values of yours and were left alone: Bob, Cid. Clear them to have them computed again.',
      ],
      ['Clients', 2, 'Revenue', '1 cell holds a formula of yours and was left alone: Ann.'],
    ]);
  });

  test('sheets of theirs that are named like ours are left alone', async () => {
    const base = [...smallBase(), { name: 'Overview', rows: [['My notes'], ['Call the bank']] }];
    const { setUp, recalculate, workbench } = await openedAddOn(base);
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(workbench.read('Overview')).toEqual([['My notes'], ['Call the bank']]);
    expect(workbench.read('Overview (Retention Sheets)')[0]?.[0]).toBe('Client base overview');
  });

  test('the rows of a duplicate and of a nameless client keep what stands in them', async () => {
    const base = smallBase();
    base[0]?.rows.push([' ann ', 'Max'], [null, 'Max']);
    const { setUp, recalculate, workbench, warnings } = await openedAddOn(base);
    setUp();
    recalculate();
    const rows = workbench.read('Clients');
    expect(rows[4]?.slice(0, 2)).toEqual([' ann ', 'Max']);
    expect(rows[4]?.slice(2).every((cell) => cell === null || cell === '')).toBe(true);
    expect((await warnings()).slice(0, 2)).toEqual([
      ['Clients', 5, 'Client', '“ann” already stands in row 2; this row was left as it is.'],
      ['Clients', 6, 'Client', 'the row has no client name and was left out.'],
    ]);
  });

  test('names that look like formulas, numbers or truth are added as they are', async () => {
    const names = ['=IMPORTXML(1)', '+7 912', '0017', 'TRUE', '<img onerror>', 'May 5'];
    const { setUp, addClients, workbench } = await openedAddOn([
      {
        name: 'Sales',
        rows: [['Date', 'Client'], ...names.map((name) => [on('2026-01-05'), name])],
      },
    ]);
    setUp();
    expect(addClients()).toMatchObject({ ok: true, added: 6 });
    expect(
      workbench
        .read('Clients')
        .slice(1)
        .map(([name]) => name),
    ).toEqual(names);
    expect(addClients()).toMatchObject({ ok: true, added: 0 });
  });
});

function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter;
}
