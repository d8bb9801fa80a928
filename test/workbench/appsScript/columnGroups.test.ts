import { describe, expect, test } from 'vitest';
import { HOSTS, script } from '../bench';

const ROWS = [
  ['A', 'B', 'C', 'D', 'E', 'F'],
  [1, 2, 3, 4, 5, 6],
];

/** What the script sees of its groups and columns. */
const SEEN = `
  const depths = () => [1, 2, 3, 4, 5, 6].map((column) => sheet.getColumnGroupDepth(column));
  const hidden = () => [1, 2, 3, 4, 5, 6].filter((column) => sheet.isColumnHiddenByUser(column));
  const group = (column, depth) => sheet.getColumnGroup(column, depth);
  const caught = (job) => { try { job(); } catch (error) { return error.message; } };
`;

describe.each(HOSTS)('%s', (_host, bench) => {
  async function run(body: string) {
    const bed = await bench(script(SEEN + body), ROWS);
    return { bed, result: bed.run('go') };
  }

  test('columns are grouped, folded and opened; values are read and written all the same', async () => {
    const { bed, result } = await run(`
    const steps = [depths()];
    sheet.getRange('C1:D1').shiftColumnGroupDepth(1).collapseGroups();
    steps.push(depths(), hidden(), group(3, 1).isCollapsed(), group(4, 1).getRange().getA1Notation());
    sheet.getRange('C2').setValue(30);
    steps.push(sheet.getRange('A2:F2').getValues()[0]);
    group(5, 1).expand();
    steps.push(hidden(), group(3, 1).isCollapsed(), group(3, 1).getControlIndex());
    group(3, 1).collapse().remove();
    steps.push(depths(), hidden());
    return steps;
  `);
    expect(result).toEqual([
      [0, 0, 0, 0, 0, 0],
      ...[[0, 0, 1, 1, 0, 0], [3, 4], true, 'C1:D1000'],
      [1, 2, 30, 4, 5, 6],
      ...[[], false, 5],
      ...[[0, 0, 0, 0, 0, 0], []],
    ]);
    expect(bed.read('Data')[1]).toEqual([1, 2, 30, 4, 5, 6]);
  });

  test('groups that overlap or touch become what Google makes of them', async () => {
    const { result } = await run(`
    const shift = (a1, delta) => sheet.getRange(a1).shiftColumnGroupDepth(delta);
    shift('B1:D1', 1); shift('C1:E1', 1);
    const steps = [depths(), group(2, 1).getRange().getColumn(), group(3, 2).getRange().getNumColumns()];
    shift('D1:E1', -1);
    steps.push(depths());
    shift('E1:F1', 1);
    steps.push(depths(), group(6, 1).getRange().getNumColumns());
    return steps;
  `);
    expect(result).toEqual([
      ...[[0, 1, 2, 2, 1, 0], 2, 2],
      [0, 1, 2, 1, 0, 0],
      ...[[0, 1, 2, 1, 1, 1], 5],
    ]);
  });

  test('a range folds the groups within it; else the deepest open one it touches', async () => {
    const { result } = await run(`
    sheet.getRange('B1:E1').shiftColumnGroupDepth(1);
    sheet.getRange('C1:D1').shiftColumnGroupDepth(1);
    sheet.getRange('D1').collapseGroups();
    const steps = [hidden()];
    sheet.getRange('D1').collapseGroups();
    steps.push(hidden());
    sheet.getRange('A1').collapseGroups();
    group(2, 1).expand();
    steps.push(hidden());
    sheet.getRange('A1:F1').expandGroups();
    steps.push(hidden());
    return steps;
  `);
    expect(result).toEqual([[3, 4], [2, 3, 4, 5], [3, 4], []]);
  });

  test('where there is no group, Google says so', async () => {
    const { result } = await run(`
    sheet.getRange('C1:D1').shiftColumnGroupDepth(1);
    return [
      caught(() => group(2, 1)),
      caught(() => group(3, 2)),
      caught(() => sheet.getColumnGroupDepth(0)),
      caught(() => sheet.getColumnGroupDepth(sheet.getMaxColumns() + 1)),
      caught(() => sheet.getRange('A1').shiftColumnGroupDepth(-1)),
      caught(() => sheet.getRange('C1').shiftColumnGroupDepth(8)),
      depths(),
    ];
  `);
    expect(result).toEqual([
      'A column group does not exist at index 2 and group depth 1',
      'A column group does not exist at index 3 and group depth 2',
      'Those columns are out of bounds.',
      'Those columns are out of bounds.',
      'The group depth of these columns cannot be less than zero.',
      'The group depth of these columns cannot be more than 8.',
      [0, 0, 1, 1, 0, 0],
    ]);
  });

  test('a group moves with its columns, grows and shrinks with them, and stands in the snapshot', async () => {
    const { bed, result } = await run(`
    const at = (column) => group(column, 1).getRange().getA1Notation().replace(/\\d+/g, '');
    sheet.getRange('C1:D1').shiftColumnGroupDepth(1).collapseGroups();
    sheet.insertColumnAfter(1);
    const steps = [at(4)];
    sheet.insertColumnAfter(4);
    steps.push(at(4));
    sheet.deleteColumn(4);
    steps.push(at(4));
    sheet.deleteRows(1, 5);
    steps.push(at(4));
    sheet.deleteColumn(4); sheet.deleteColumn(4);
    steps.push(depths());
    sheet.getRange('B1').shiftColumnGroupDepth(1);
    return steps;
  `);
    expect(result).toEqual(['D:E', 'D:F', 'D:E', 'D:E', [0, 0, 0, 0, 0, 0]]);
    expect(bed.snapshot().custom).toMatchObject({
      groups: [{ depth: 1, first: 1, last: 1, isCollapsed: false }],
    });
  });
});
