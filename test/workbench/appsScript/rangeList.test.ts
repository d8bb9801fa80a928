import { describe, expect, test } from 'vitest';
import { HOSTS, script } from '../bench';

describe.each(HOSTS)('%s', (_host, bench) => {
  test('a list of ranges is written in one call, and nothing between them', async () => {
    const bed = await bench(
      script(`
      const list = sheet.getRangeList(['A1:A2', 'C1']);
      list.setValue('x').setNumberFormat('0.0').setBackground('#ff0000').setFontWeight('bold').setNote('n').setWrap(true);
      const range = sheet.getRange('A1:C2');
      const steps = [range.getNumberFormats(), range.getBackgrounds(), range.getNotes(), list.getRanges().map((each) => each.getA1Notation())];
      sheet.getRangeList(['B1', 'C1']).clearContent().clearNote().clearFormat();
      return [...steps, range.getNotes()[0], range.getNumberFormats()[0]];
    `),
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    );
    expect(bed.run('go')).toEqual([
      [
        ['0.0', 'General', '0.0'],
        ['0.0', 'General', 'General'],
      ],
      [
        ['#ff0000', '#ffffff', '#ff0000'],
        ['#ff0000', '#ffffff', '#ffffff'],
      ],
      [
        ['n', '', 'n'],
        ['n', '', ''],
      ],
      ['A1:A2', 'C1'],
      ['n', '', ''],
      ['0.0', 'General', 'General'],
    ]);
    expect(bed.read('Data')).toEqual([
      ['x', null, null],
      ['x', 5, 6],
    ]);
    expect(bed.calls.byName.get('RangeList.setNumberFormat')).toBe(1);
  });

  test('a list of which one range is protected is refused whole', async () => {
    const bed = await bench(script("sheet.getRangeList(['A1', 'C1']).setValue('x');"), [[1, 2, 3]]);
    bed.protect('Data', 'C1');
    expect(() => bed.run('go')).toThrow('You are trying to edit a protected cell or object.');
    expect(bed.read('Data')).toEqual([[1, 2, 3]]);
  });
});
