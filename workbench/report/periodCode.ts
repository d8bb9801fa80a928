import { dayOf } from '../../src/core/day';
import { firstDayOf, type PeriodLength, periodLabel, periodOf } from '../../src/core/period';
import { type Language, texts } from '../../src/texts/texts';

/** The years whose periods a sheet may name: those in which days are read. */
const [FIRST, LAST] = [dayOf(1920, 1, 1), dayOf(2199, 12, 31)];

const known = new Map<string, ReadonlyMap<string, string>>();

/** The code of a period that a sheet names in words: `2010-Q1` of `I квартал 2010`. */
export function periodCode(words: string, length: PeriodLength, language: Language): string {
  const key = `${language} ${length}`;
  const codes = known.get(key) ?? codesOf(length, language);
  known.set(key, codes);
  return codes.get(words) ?? words;
}

function codesOf(length: PeriodLength, language: Language): ReadonlyMap<string, string> {
  const { conventions, dynamics } = texts[language];
  const codes = new Map<string, string>();
  for (let each = periodOf(FIRST, length); firstDayOf(each, length) <= LAST; each++) {
    const name = conventions.period(each, length);
    for (const words of [name, dynamics.columns.running(name)]) {
      codes.set(words, periodLabel(each, length));
    }
  }
  return codes;
}
