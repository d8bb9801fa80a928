import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/cells/cell';
import { serialOf } from '../../../src/cells/day';
import {
  DEFAULT_SETTINGS,
  SETTING_NAMES,
  SETTINGS,
  type Setting,
  type SettingName,
  type SettingOf,
} from '../../../src/schema/settings';
import { readSettings } from '../../../src/sheets/settings/readSettings';
import { wordsOf } from '../../../src/sheets/settings/settingCell';
import { SettingReader } from '../../../src/sheets/settings/settingReader';
import type { Warning } from '../../../src/sheets/tables/warnings';
import { type Language, texts } from '../../../src/texts/texts';
import { settingVocabulary } from '../../../src/texts/vocabulary';
import { on } from '../../core/on';
import { plainDocument, settingsOf } from '../settingsOf';

const LANGUAGES: Language[] = ['en', 'ru'];

const namesOf = <Kind extends Setting['kind']>(kind: Kind) =>
  SETTING_NAMES.filter((name): name is SettingOf<Kind> => SETTINGS[name].kind === kind);

function read(rows: Cell[][], language: Language = 'en') {
  const warnings: Warning[] = [];
  const settings = readSettings(settingsOf(rows), plainDocument(language), warnings);
  return { settings, warnings, messages: warnings.map(({ message }) => message) };
}

const label = (key: SettingName, language: Language = 'en') =>
  texts[language].settings[key][0] as string;

test.each(LANGUAGES)('a sheet that says nothing is the defaults (%s)', (language) => {
  const blank = SETTING_NAMES.map((key) => [label(key, language), '']);
  for (const rows of [[], blank]) {
    const { settings, warnings } = read(rows, language);
    expect({ ...settings, offers: [] }).toEqual({ ...DEFAULT_SETTINGS, steadyingWeight: null });
    expect(settings.offers).toHaveLength(8);
    expect(warnings).toEqual([]);
  }
});

describe('a number', () => {
  const keys = namesOf('number');
  const readerOf = (key: SettingOf<'number'>, cell: Cell, warnings: Warning[]) =>
    new SettingReader(settingsOf([[label(key), cell]]), plainDocument(), warnings);
  const numberIn = (key: SettingOf<'number'>, cell: Cell) => {
    const warnings: Warning[] = [];
    return { value: readerOf(key, cell, warnings).value(key), warnings };
  };

  test.each(keys)('%s: what it may hold is used, all else is reported and left out', (key) => {
    const setting: Extract<Setting, { kind: 'number' }> = SETTINGS[key];
    const { from, to, default: standard, isWhole } = setting;
    const isPercentage = setting.unit === 'percent';
    const inRange = isWhole
      ? fc.integer({ min: from, max: to })
      : fc.double({ min: Math.max(from, 1), max: to, noNaN: true });
    const outOfRange = fc.oneof(
      fc.double({ max: from - 1e-9, noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: to, minExcluded: true, noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(inRange, outOfRange, (right, wrong) => {
        expect(numberIn(key, right)).toEqual({ value: right, warnings: [] });
        const refused = numberIn(key, wrong);
        expect(refused.value).toBe(standard);
        expect(refused.warnings).toMatchObject([{ sheet: 'Settings', row: 2, column: 'Value' }]);
      }),
    );
    for (const wrong of ['many', '#N/A', true, new Date(0)]) {
      const refused = numberIn(key, wrong);
      expect([refused.value, refused.warnings.length]).toEqual([standard, 1]);
    }
    const half = from + 1.5;
    expect(numberIn(key, half).warnings.length).toBe(isWhole ? 1 : 0);
    expect(numberIn(key, 0.25).warnings.length).toBe(
      isPercentage || from > 0.25 || isWhole ? 1 : 0,
    );
  });

  test('is told what was found, what is needed and what was taken instead', () => {
    expect(read([['Touches at most', 1.5]]).messages).toEqual([
      'Touches at most: found 1.5; a whole number from 1 to 100 is needed. The default, 2, was used.',
    ]);
    expect(read([['Average order falls by', 0.3]]).messages).toEqual([
      'Average order falls by: found 0.3; a percentage is needed: for 25% write 25. The default, 30, was used.',
    ]);
    expect(read([['Порог замедления', '0,5']], 'ru').messages).toEqual([
      'Порог замедления: стоит 0,5; нужно число от 1 до 10. Взято значение по умолчанию: 1,5.',
    ]);
    // As an earlier version called it.
    expect(read([['Ежедневный расчёт в', 24]], 'ru').messages).toEqual([
      'Час ежедневного расчёта: стоит 24; нужно целое число от 0 до 23. Взято значение по умолчанию: 6.',
    ]);
  });
});

describe('thresholds that must rise', () => {
  test.each([
    [3, 3],
    [4, 3],
  ])('sleeping after %d and lost after %d: both fall back', (sleeping, lost) => {
    const { settings, warnings } = read([
      ['Sleeping after', sleeping],
      ['Lost after', lost],
    ]);
    const { sleepingAfter, lostAfter } = DEFAULT_SETTINGS;
    expect(settings).toMatchObject({ sleepingAfter, lostAfter });
    expect(warnings).toEqual([
      {
        sheet: 'Settings',
        row: 3,
        column: 'Value',
        message: `Lost after: 3 must be above “Sleeping after”, which is ${sleeping}. The default, 1 / 3, was used.`,
      },
    ]);
  });

  test('tiers: all fall back where one does not rise; those left blank are none', () => {
    const tiers = (bronze: Cell, silver: Cell, gold: Cell) => {
      const { settings, warnings } = read([
        ['Bronze from', bronze],
        ['Silver from', silver],
        ['Gold from', gold],
      ]);
      return [[settings.bronze, settings.silver, settings.gold], warnings.map(({ row }) => row)];
    };
    expect(tiers(10, 20, 30)).toEqual([[10, 20, 30], []]);
    expect(tiers(10, '', 30)).toEqual([[10, null, 30], []]);
    expect(tiers('', '', 30)).toEqual([[null, null, 30], []]);
    expect(tiers(10, 10, 30)).toEqual([[null, null, null], [3]]);
    expect(tiers(30, '', 30)).toEqual([[null, null, null], [4]]);
    expect(tiers(10, 40, 30)).toEqual([[null, null, null], [4]]);
    expect(tiers(10, 'a lot', 30)).toEqual([[10, null, 30], [3]]);
    expect(
      read([
        ['Silver from', 40],
        ['Gold from', 30.5],
      ]).messages,
    ).toEqual(['Gold from: 30.5 must be above “Silver from”, which is 40. None of them was used.']);
  });
});

describe('a choice', () => {
  const keys = [...namesOf('choice'), ...namesOf('yesNo')];
  const chosen = (key: (typeof keys)[number], cell: Cell, warnings: Warning[] = []) =>
    new SettingReader(settingsOf([[label(key), cell]]), plainDocument(), warnings).value(key);

  test.each(keys)('%s: what is offered is understood, in either language', (key) => {
    for (const language of LANGUAGES) {
      const words = wordsOf(key, language) as Record<string, string>;
      const setting: Setting = SETTINGS[key];
      const codes = setting.kind === 'choice' ? setting.codes : ['yes', 'no'];
      expect(Object.keys(words)).toEqual(codes);
      expect(Object.keys(settingVocabulary(key)).sort()).toEqual([...codes].sort());
      for (const [code, word] of Object.entries(words)) {
        expect(chosen(key, word)).toBe(setting.kind === 'choice' ? code : code === 'yes');
      }
    }
  });

  test.each(keys)('%s: another word is reported, and the default stands in', (key) => {
    const warnings: Warning[] = [];
    expect(chosen(key, 'whatever', warnings)).toBe(SETTINGS[key].default);
    expect(warnings).toMatchObject([{ row: 2, column: 'Value' }]);
  });

  test('is told with what may be chosen', () => {
    expect(read([['План вперёд', 'год']], 'ru').messages).toEqual([
      'План вперёд: стоит «год»; напишите одно из: месяц, квартал, полугодие. Взято значение по умолчанию: месяц.',
    ]);
  });

  test('yes switches the digest on', () => {
    expect(read([['Digest by e-mail', 'да']]).settings.digest).toBe(true);
    expect(read([['Digest by e-mail', true]]).settings.digest).toBe(true);
    expect(read([['Digest by e-mail', 'no']]).settings.digest).toBe(false);
  });
});

describe('the ABC window', () => {
  const window = (kind: Cell, from: Cell = '', to: Cell = '', language: Language = 'en') => {
    const { settings, warnings } = read(
      [
        [label('abcWindow', language), kind],
        [label('abcFrom', language), from],
        [label('abcTo', language), to],
      ],
      language,
    );
    const { abcWindow, abcFrom, abcTo } = settings;
    return { abcWindow, abcFrom, abcTo, warnings };
  };
  const march = serialOf(on('2026-03-01'));

  test('is one of the list; its dates count for own dates alone', () => {
    expect(window('last 12 months', march)).toMatchObject({
      abcWindow: 'last12Months',
      warnings: [],
    });
    expect(window('последний полный квартал')).toEqual({
      abcWindow: 'lastFullQuarter',
      abcFrom: null,
      abcTo: null,
      warnings: [],
    });
    expect(window('own dates', march, '2026-03-31')).toEqual({
      abcWindow: 'ownDates',
      abcFrom: on('2026-03-01'),
      abcTo: on('2026-03-31'),
      warnings: [],
    });
    expect(window('own dates', march)).toMatchObject({ abcTo: null, warnings: [] });
    expect(window('own dates', '', march)).toMatchObject({ abcFrom: null, warnings: [] });
  });

  test('of one day is a window', () => {
    expect(window('own dates', march, march)).toMatchObject({
      abcWindow: 'ownDates',
      warnings: [],
    });
  });

  test('without dates is the whole log, and that is said', () => {
    const { abcWindow, warnings } = window('свои даты', '', '', 'ru');
    expect(abcWindow).toBe('wholeLog');
    expect(warnings).toMatchObject([
      {
        row: 2,
        message:
          'Период ABC: укажите дату в строке «ABC с» или «ABC по». Взято значение по умолчанию: весь журнал.',
      },
    ]);
  });

  test('that ends before it begins is the whole log, and that is said', () => {
    const { abcWindow, warnings } = window('own dates', march, '2026-02-28');
    expect(abcWindow).toBe('wholeLog');
    expect(warnings).toMatchObject([
      {
        row: 4,
        message:
          'ABC to: 2026-02-28 is before “ABC from”, which is 2026-03-01. The default, whole log, was used.',
      },
    ]);
  });

  test('a date that is none is reported, whatever the window', () => {
    expect(window('own dates', march, 'soon')).toMatchObject({
      abcTo: null,
      warnings: [{ row: 4 }],
    });
    expect(window('whole log', '31.02.2026').warnings).toMatchObject([{ row: 3 }]);
  });
});

describe('texts', () => {
  test('a time zone is one of the list, in its spelling', () => {
    const zone = (cell: Cell) => {
      const { settings, messages } = read([['Time zone of the run', cell]]);
      return [settings.dailyTimeZone, ...messages];
    };
    expect(zone('Europe/Moscow')).toEqual(['Europe/Moscow']);
    expect(zone(' asia/tokyo ')).toEqual(['Asia/Tokyo']);
    expect(zone('Moscow time')).toEqual([
      null,
      'Time zone of the run: found “Moscow time”; write a time zone, such as Europe/Moscow. The cell was passed over.',
    ]);
  });

  test('the head’s address is an address', () => {
    expect(read([['Head’s e-mail', ' olga@example.com']]).settings.digestHeadEmail).toBe(
      'olga@example.com',
    );
    const { settings, messages } = read([['Почта руководителя', 'ольга']], 'ru');
    expect(settings.digestHeadEmail).toBe(null);
    expect(messages).toEqual([
      'Почта руководителя: стоит «ольга»; напишите адрес почты, например olga@example.com. Ячейка не учтена.',
    ]);
  });
});

describe('rows', () => {
  test('a setting that is there twice counts once, and that is said', () => {
    const { settings, warnings } = read([
      ['Lost after', 5],
      ['lost AFTER ', 7],
      ['Потерянный после', 9],
    ]);
    expect(settings.lostAfter).toBe(5);
    expect(warnings.map(({ row, message }) => [row, message])).toEqual([
      [3, '“Lost after” already stands in row 2, which counts; delete one of the two.'],
      [4, '“Lost after” already stands in row 2, which counts; delete one of the two.'],
    ]);
  });

  test('a label changed among the settings is said; notes around and between them are not', () => {
    const { warnings } = read([
      ['My own sums', 100],
      ['Sleeping after', 1],
      ['Lost afer', 4],
      ['— thresholds —', ''],
      ['', 5],
      ['A ends at', 80],
      ['More of mine', 7],
    ]);
    expect(warnings.map(({ row, message }) => [row, message])).toEqual([
      [4, '“Lost afer” is not a setting; it was passed over. Write the label as it was.'],
    ]);
  });
});

describe('a day', () => {
  test.each(namesOf('day').filter((key) => key !== 'asOf'))(
    '%s: what is no day is reported, and counts as blank',
    (key) => {
      expect(read([[label(key), serialOf(on('2026-03-01'))]]).settings[key]).toBe(on('2026-03-01'));
      expect(read([[label(key), '2026-03-01']]).settings[key]).toBe(on('2026-03-01'));
      for (const wrong of ['some day', 'yes', '31.02.2026', -5, true]) {
        const { settings, warnings } = read([[label(key), wrong]]);
        expect([wrong, settings[key]]).toEqual([wrong, null]);
        expect(warnings).toHaveLength(1);
        expect(warnings[0]).toMatchObject({ row: 2 });
        expect(warnings[0]?.message).toContain(`${label(key)}: `);
      }
    },
  );
});
