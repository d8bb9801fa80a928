import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSpreadsheet } from '../sheets/fakeSpreadsheet';
import { type CustomFunction, column, customFunctions } from './customFunctions';

let sheet: Record<
  'CUSTOMER_LIFETIME' | 'WINBACK_VALUE' | 'WINBACK_DECISION' | 'LTV',
  CustomFunction
>;
beforeAll(async () => {
  sheet = (await customFunctions()) as typeof sheet;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('CUSTOMER_LIFETIME', () => {
  test('25 % a year is 4 years', () => {
    expect(sheet.CUSTOMER_LIFETIME(25)).toBe(4);
    expect(sheet.CUSTOMER_LIFETIME('25 %')).toBe(4);
  });

  test('a cell formatted as 25 % holds 0.25 and is refused', () => {
    expect(() => sheet.CUSTOMER_LIFETIME(0.25)).toThrow(
      '“churn” requires a percentage: for 25% write 25; for less than 1% take a longer period.',
    );
  });

  test('nobody was lost', () => {
    expect(() => sheet.CUSTOMER_LIFETIME(0)).toThrow(
      'Nobody was lost in this period: the lifetime is not known.',
    );
  });
});

describe('WINBACK_VALUE', () => {
  test('the worked examples', () => {
    expect(sheet.WINBACK_VALUE(1500, 0.5, 20)).toBe(15_000);
    expect(sheet.WINBACK_VALUE(1000, 2, 48)).toBe(96_000);
    expect(sheet.WINBACK_VALUE(1000, 2, 48, 10)).toBe(9600);
  });

  test('money as people write it', () => {
    openSpreadsheet('ru_RU', 'Europe/Moscow');
    expect(sheet.WINBACK_VALUE('1 500,00 ₽', '0,5', 20)).toBe(15_000);
    expect(() => sheet.WINBACK_VALUE('1.500', 0.5, 20)).toThrow(
      '«средняя прибыль со сделки»: «1.500» можно прочесть двояко; напишите без разделителей, например 1234,5.',
    );
  });

  test('ranges and single cells mixed', () => {
    expect(sheet.WINBACK_VALUE(column(1500, 1000, ''), column(0.5, 2, 1), [[20]])).toEqual(
      column(15_000, 40_000, ''),
    );
  });
});

describe('WINBACK_DECISION', () => {
  test('value against cost', () => {
    expect(sheet.WINBACK_DECISION(column(15_000, 3000, 2999, 0), 3000)).toEqual(
      column('Win back', 'Break-even', 'Let go', 'Let go'),
    );
    expect(sheet.WINBACK_DECISION(0, 0)).toBe('Let go');
  });

  test('in Russian', () => {
    openSpreadsheet('ru', 'Europe/Moscow');
    expect(sheet.WINBACK_DECISION(column(15_000, 3000, 2999), 3000)).toEqual(
      column('Возвращать', 'Безубыточно', 'Отпустить'),
    );
  });
});

describe('LTV', () => {
  test('with a margin and without', () => {
    expect(sheet.LTV(2000, 2, 48, 30)).toBe(57_600);
    expect(sheet.LTV(2000, 2, 48)).toBe(192_000);
    expect(() => sheet.LTV(-1, 2, 48)).toThrow('“average order” is -1: it must not be negative.');
  });
});
