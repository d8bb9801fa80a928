import { expect, test } from 'vitest';
import { dateOrderOf, decimalMarkOf } from '../../src/cells/conventions';

// Unicode CLDR 44: decimal mark, and the order in the short date pattern (en_US is M/d/yy, ru_RU
// dd.MM.y, sv_SE y-MM-dd, …).
test.each([
  ['en_US', '.', 'monthFirst'],
  ['en_GB', '.', 'dayFirst'],
  ['en_IN', '.', 'dayFirst'],
  ['en_AU', '.', 'dayFirst'],
  ['en_CA', '.', 'yearFirst'],
  ['ru_RU', ',', 'dayFirst'],
  ['uk_UA', ',', 'dayFirst'],
  ['kk_KZ', ',', 'dayFirst'],
  ['de_DE', ',', 'dayFirst'],
  ['de_CH', '.', 'dayFirst'],
  ['fr_FR', ',', 'dayFirst'],
  ['fr_CA', ',', 'yearFirst'],
  ['es_ES', ',', 'dayFirst'],
  ['es_MX', '.', 'dayFirst'],
  ['pt_BR', ',', 'dayFirst'],
  ['sv_SE', ',', 'yearFirst'],
  ['hu_HU', ',', 'yearFirst'],
  ['lt_LT', ',', 'yearFirst'],
  ['ja_JP', '.', 'yearFirst'],
  ['zh_CN', '.', 'yearFirst'],
  ['ko_KR', '.', 'yearFirst'],
  ['th_TH', '.', 'dayFirst'],
])('%s writes 1%s5 and dates %s', (locale, decimalMark, dateOrder) => {
  expect(decimalMarkOf(locale)).toBe(decimalMark);
  expect(dateOrderOf(locale)).toBe(dateOrder);
});

test('a bare language will do', () => {
  expect([decimalMarkOf('ru'), dateOrderOf('ru')]).toEqual([',', 'dayFirst']);
  expect([decimalMarkOf('en'), dateOrderOf('en')]).toEqual(['.', 'monthFirst']);
});
