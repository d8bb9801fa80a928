import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEPT, translated } from '../../../../workbench/locale/formulaDialect';
import { localeNamed } from '../../../../workbench/locale/locale';
import type { Cell } from '../../../../workbench/spreadsheet/grid';
import type { Workbench } from '../../../../workbench/spreadsheet/workbench';
import { builtAddOn } from '../../../builtAddOn';
import { bench } from '../../bench';

// What stands in quotes is a text; a number in it is found by arithmetic alone, in the
// spreadsheet's locale.

const DAYS = [['2025-01-02'], ['2025-02-01'], ['2025-03-05']].map(([day = '']) => [{ day }]);
const DESCRIBE = `
  /** Says what it is given. @customfunction */
  function DESCRIBE(a) {
    return [].concat(...[].concat(a)).map((each) => typeof each + ':' + each).join('|');
  }`;
const code = builtAddOn.code + DESCRIBE;

let russian: Workbench;
let english: Workbench;
beforeAll(async () => {
  // Both at once: neither may read by the locale of the other.
  const { html } = builtAddOn;
  russian = await bench(code, DAYS, { html, locale: 'ru_RU' });
  english = await bench(code, DAYS, { html, locale: 'en_US' });
});
afterAll(() => Promise.all([russian.dispose(), english.dispose()]));

async function outcome(workbench: Workbench, formula: string): Promise<Cell[][] | string> {
  const result = await workbench.evaluate(formula);
  return 'error' in result ? result.error : result.values;
}

const VALUE = '#VALUE!';

test.each<[formula: string, ru: Cell | string, en: Cell | string]>([
  ['="a"&"01.02.2025"', 'a01.02.2025', 'a01.02.2025'],
  ['="25 %"', '25 %', '25 %'],
  ['=IF(TRUE;"25%";1)', '25%', '25%'],
  ['=LEN("1,500")', 5, 5],
  ['=DESCRIBE("01.02.2025")', 'string:01.02.2025', 'string:01.02.2025'],
  ['=DESCRIBE("1,500")', 'string:1,500', 'string:1,500'],
  ['=DESCRIBE("2025-02-01")', 'string:2025-02-01', 'string:2025-02-01'],
  ['=DESCRIBE("12:30")', 'string:12:30', 'string:12:30'],
  ['=DESCRIBE("2")', 'string:2', 'string:2'],
  ['=DESCRIBE("TRUE")', 'string:TRUE', 'string:TRUE'],
  ['=DESCRIBE("say ""no""")', 'string:say "no"', 'string:say "no"'],
  ['=DESCRIBE("")', 'string:', 'string:'],
  ['=DESCRIBE({"01.02.2025";"2"})', 'string:01.02.2025|string:2', 'string:01.02.2025|string:2'],
  [
    '=DESCRIBE({"a, b","c; ""d""";1,TRUE})',
    'string:a, b|string:c; "d"|number:1|boolean:true',
    'string:a, b|string:c; "d"|number:1|boolean:true',
  ],
  ['="2"=2', false, false],
  ['="2"*3', 6, 6],
  ['=SUM("2";3)', 5, 5],
  ['="1,5"*2', 3, VALUE],
  ['="1.5"*2', VALUE, 3],
  ['="1,500"*2', 3, 3000],
  ['="25%"*2', 0.5, 0.5],
  ['="12:00"*2', 1, 1],
  ['="01.02.2025"*1', 45_689, VALUE],
  ['="2/1/2025"*1', VALUE, 45_689],
  ['=COUNTIF(Data!A1:A3;">=01.02.2025")', 2, 0],
  ['=COUNTIF(Data!A1:A3;">=2/1/2025")', 0, 2],
  ['=COUNTIF(Data!A1:A3;"2025-02-01")', 1, 1],
  ['=VALUE("1,5")', 1.5, VALUE],
  ['=DATEVALUE("01.02.2025")', 45_689, VALUE],
  ['=DATEVALUE("12")', VALUE, VALUE],
])('%s', async (formula, ru, en) => {
  const both = await Promise.all([
    outcome(russian, translated(formula, KEPT, localeNamed('ru_RU').formulas) ?? ''),
    outcome(english, formula),
  ]);
  const expected = [ru, en].map((value) => (value === VALUE ? value : [[value]]));
  expect(both).toEqual(expected);
});

test('an array escapedCell spills its texts', async () => {
  expect(await outcome(russian, '={"01.02.2025"\\"x";"1,5"\\2}')).toEqual([
    ['01.02.2025', 'x'],
    ['1,5', 2],
  ]);
});

describe('the add-on’s functions', () => {
  test('read a written day with points as day-first, in every locale', async () => {
    for (const workbench of [russian, english]) {
      expect(await outcome(workbench, '=DAYS_OVERDUE("01.02.2025";"05.03.2025")')).toEqual([[32]]);
      expect(await outcome(workbench, '=MISSED_CYCLES("01.02.2025";30;"05.03.2025")')).toEqual([
        [1],
      ]);
    }
  });

  test('read one with slashes in the order of the locale', async () => {
    const formula = '=DAYS_OVERDUE("2/1/2025";"3/5/2025")';
    expect(await outcome(english, formula)).toEqual([[32]]);
    expect(await outcome(russian, formula)).toEqual([[121]]);
  });
});
