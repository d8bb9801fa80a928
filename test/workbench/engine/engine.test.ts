import { describe, expect, test } from 'vitest';
import { isDatePattern } from '../../../workbench/locale/datePattern';
import { toUniver } from '../../../workbench/engine/patches/dialect';
import { dayOfSerial, serialOfDay, Zone } from '../../../workbench/locale/zone';
import { readFunctionDocs } from '../../../workbench/spreadsheet/functionDocs';

describe('zones', () => {
  const newYork = new Zone('America/New_York');
  const serial = (day: string) => serialOfDay(day) as number;

  test('a wall-clock time has its instant on both sides of a clock change', () => {
    expect(newYork.instantOf(serial('2025-03-09'))).toBe(Date.UTC(2025, 2, 9, 5));
    expect(newYork.instantOf(serial('2025-03-10'))).toBe(Date.UTC(2025, 2, 10, 4));
    expect(newYork.instantOf(serial('2025-11-03'))).toBe(Date.UTC(2025, 10, 3, 5));
  });

  test('there and back again is the same, every day of three years, also where midnight is skipped', () => {
    for (const zone of [newYork, new Zone('Europe/Moscow'), new Zone('Africa/Cairo')]) {
      const lost: string[] = [];
      for (let day = serial('2024-01-01'); day < serial('2027-01-01'); day++) {
        if (dayOfSerial(zone.serialAt(zone.instantOf(day))) !== dayOfSerial(day))
          lost.push(dayOfSerial(day));
      }
      expect(lost).toEqual([]);
    }
  });

  test('a name that is no zone is refused', () => {
    expect(() => new Zone('Moscow')).toThrow('“Moscow” is not a time zone');
  });
});

test('days that do not exist have no serial', () => {
  expect(serialOfDay('1899-12-31')).toBe(1);
  expect(serialOfDay('2025-02-29')).toBeNull();
  expect(serialOfDay('2025-2-1')).toBeNull();
});

test.each([
  ['=SUM(A1;B1)', '=SUM(A1,B1)'],
  ['=F(A2:A;"a;b";\'my;sheet\'!B2:B)', '=F(A2:A10000000,"a;b",\'my;sheet\'!B2:B10000000)'],
  ['=F({1;2})', '=F({1;2})'],
  ['=F($A$2:$C)', '=F($A$2:$C$10000000)'],
  ['=F(A2:B3;A:A)', '=F(A2:B3,A:A)'],
  ['=F("say ""hi;"""; 1)', '=F("say ""hi;""", 1)'],
  ['=DATA1:B', '=DATA1:B'],
])('the formula %s is read as %s', (written, read) => {
  expect(toUniver(written)).toBe(read);
});

test.each([
  ['yyyy-mm-dd', true],
  ['dd.mm.yyyy hh:mm', true],
  ['0.00', false],
  ['General', false],
  ['#,##0 "days"', false],
  ['[Red]0', false],
  ['@', false],
])('the format %s shows days: %s', (pattern, answer) => {
  expect(isDatePattern(pattern)).toBe(answer);
});

test('custom functions are described by their JSDoc', () => {
  const docs = readFunctionDocs(`
    /** Not one of them. */
    function onOpen() {}
    /**
     * Retention rate,
     * in percent. 4 * 2 / 1
     *
     * @param {number} atEnd Customers at the end.
     * @param {Array<Array<number>>} [from=1] - Where it starts.
     * @param {string=} how How.
     * @return {number} A share.
     * @customfunction
     */
    function CRR(atEnd, from, how) {}
    /** @customfunction */ function BARE(one, two = 2) { /* body */ }
    /** @customfunction */
    function hidden_() {}
  `);
  expect(docs).toEqual([
    {
      name: 'CRR',
      description: 'Retention rate, in percent. 4 * 2 / 1',
      parameters: [
        { name: 'atEnd', description: 'Customers at the end.', isOptional: false },
        { name: 'from', description: 'Where it starts.', isOptional: true },
        { name: 'how', description: 'How.', isOptional: true },
      ],
      returns: 'A share.',
    },
    {
      name: 'BARE',
      description: '',
      parameters: [
        { name: 'one', description: '', isOptional: false },
        { name: 'two', description: '', isOptional: true },
      ],
      returns: '',
    },
  ]);
});
