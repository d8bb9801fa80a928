import { describe, expect, test } from 'vitest';
import { HOSTS, script } from '../bench';

describe.each(HOSTS)('%s', (_host, bench) => {
  test('a text is found in the first cell of a range that shows it, whatever its case', async () => {
    const { run } = await bench(
      script(`
      const found = (a1, text) => sheet.getRange(a1).createTextFinder(text).findNext();
      return [
        found('A1:B4', 'tea').getA1Notation(),
        found('A2:B4', 'TEA').getA1Notation(),
        found('A1:B4', '1.5').getA1Notation(),
        found('A1:B4', 'coffee'),
      ];
    `),
      [
        ['Green tea', 'x'],
        ['', 'y'],
        ['z', 'black Tea'],
        [1.5, 'tea'],
      ],
    );
    expect(run('go')).toEqual(['A1', 'B3', 'A4', null]);
  });
});
