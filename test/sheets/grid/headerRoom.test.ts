import { expect, test } from 'vitest';
import { headerRoom } from '../../../src/sheets/grid/headerRoom';
import { texts } from '../../../src/texts/texts';

test.each(['Потерянные', 'Просрочено контактов', 'Соблюдение правил контактов, %'])(
  'has room for the longest word of «%s», bold',
  (header) => {
    const letters = Math.max(...header.split(' ').map(({ length }) => length));
    expect(headerRoom(header)).toBeGreaterThan(letters * 8);
  },
);

test('rises with the longest word alone, whatever stands beside it', () => {
  expect(headerRoom('по последнего по')).toBe(headerRoom('последнего'));
  expect(headerRoom('Потерянные')).toBeGreaterThan(headerRoom('Потеря'));
  expect(headerRoom('illit')).toBeLessThan(headerRoom('mamma'));
});

test('no header of History asks for a column that is wider than a list’s', () => {
  for (const language of ['en', 'ru'] as const) {
    for (const header of Object.values(texts[language].history.headers)) {
      expect(headerRoom(header)).toBeLessThanOrEqual(130);
    }
  }
});
