import { expect, test } from 'vitest';
import { knownText } from '../../../src/sheets/tables/knownText';

test.each([
  ...['-', '—', '–', '--', '?', '???', '...', 'n/a', 'N/A', 'none', 'Unknown', 'not known', '№'],
  ...[
    'нет',
    'Нет.',
    'н/д',
    'Н/Д',
    'н.д.',
    'не известно',
    'Неизвестно',
    'НЕ УКАЗАНО',
    ' не  указано ',
  ],
])('“%s” says that a source is not known', (written) => {
  expect(knownText(written)).toBeNull();
});

test.each(['Site', 'Noname fair', 'Нетология', 'Сайт?', '📷', '🇩🇪', '2024', 'Not known magazine'])(
  '“%s” is a source, as it is written',
  (written) => {
    expect(knownText(written)).toBe(written);
  },
);

test('nothing written is none', () => {
  expect([null, undefined].map(knownText)).toEqual([null, null]);
});
