import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvFile } from '../../../src/core/templates/csvFile';
import { wellFormed } from '../../../src/core/wellFormed';

describe('a file of values', () => {
  test('is quoted, in UTF-8 with its mark', () => {
    expect(
      csvFile(
        [
          ['Клиент', 'Text'],
          ['ООО "Ромашка"', 'one,\ntwo; three'],
        ],
        ',',
      ),
    ).toBe('\uFEFF"Клиент","Text"\r\n"ООО ""Ромашка""","one,\ntwo; three"\r\n');
    expect(csvFile([['a', 'b']], ';')).toBe('\uFEFF"a";"b"\r\n');
  });

  test.each(['=1+1', '+SUM(A1)', '+7 912 x', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'holds no formula: %j',
    (cell) => {
      expect(csvFile([[cell]], ',')).toBe(`\uFEFF"'${cell}"\r\n`);
    },
  );

  test('has telephones as they are dialled', () => {
    expect(csvFile([['+7 (912) 000-00-00']], ',')).toBe('\uFEFF"+7 (912) 000-00-00"\r\n');
  });

  test('reads back', () => {
    const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1 }),
        fc.constantFrom(',', ';'),
        (lines, separator) => {
          const text = csvFile(lines, separator as ',' | ';').slice(1);
          const { data } = Papa.parse<string[]>(text, {
            delimiter: separator as string,
            newline: '\r\n',
          });
          const expected = lines.map((line) =>
            line.map((cell) =>
              wellFormed(cell).replace(/^(?!\+\d[\d\s()-]*$)(?=[=+\-@\t\r])/, "'"),
            ),
          );
          expect(data).toEqual([...expected, ['']]);
        },
      ),
    );
  });
});
