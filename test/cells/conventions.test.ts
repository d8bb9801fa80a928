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

test('the decimal mark of every locale of Google’s is that of CLDR, as Node has it', () => {
  // Arabic and Persian have digits of their own there, and a mark that goes with them.
  const locales =
    'az_AZ be_BY bg_BG bn_IN ca_ES cs_CZ cy_GB da_DK de_AT de_CH de_DE el_GR en_AU en_CA en_GB en_IE en_IN en_US es_AR es_BO es_CL es_CO es_DO es_EC es_ES es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_PY es_SV es_US es_UY es_VE fi_FI fil_PH fr_CA fr_CH fr_FR gu_IN hi_IN hr_HR hu_HU hy_AM id_ID it_CH it_IT he_IL ja_JP ka_GE kk_KZ kn_IN ko_KR lt_LT lv_LV ml_IN mn_MN mr_IN ms_MY my_MM nl_NL nn_NO no_NO pa_IN pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sr_RS sv_SE ta_IN te_IN th_TH tr_TR uk_UA ur_PK uz_UZ vi_VN zh_CN zh_HK zh_TW';
  const markIn = (locale: string) =>
    new Intl.NumberFormat(`${locale.replace('_', '-')}-u-nu-latn`)
      .formatToParts(1.5)
      .find(({ type }) => type === 'decimal')?.value;
  const differing = locales.split(' ').filter((each) => decimalMarkOf(each) !== markIn(each));
  expect(differing).toEqual([]);
});

test('a bare language will do', () => {
  expect([decimalMarkOf('ru'), dateOrderOf('ru')]).toEqual([',', 'dayFirst']);
  expect([decimalMarkOf('en'), dateOrderOf('en')]).toEqual(['.', 'monthFirst']);
});
