import { readTimeZone } from '../../cells/timeZone';
import { dayOf, isoDay } from '../../core/day';
import { LANGUAGES, languageOf } from '../../schema/languages';
import { texts } from '../../texts/texts';
import { now, type SheetDocument } from '../document/document';
import { attempt, type Finding, judged, seenInWords, unknown } from './finding';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const HOUR_MS = 3_600_000;
/** Two years, at every hour of which a zone that changes its clocks has done so in both directions. */
const YEARS = [2025, 2026] as const;
/** Hours between two questions: 37 comes to every hour of the day, and to a change within a day and a half. */
const STEP_HOURS = 37;
const FORMATTED = 1_000;

/** The locale and the zones of the spreadsheet and the script. */
export function localeFindings(spreadsheet: Spreadsheet, document: SheetDocument): Finding[] {
  return [
    ...attempt(['locale'], () => [localeFinding(spreadsheet.getSpreadsheetLocale())]),
    ...attempt(['timeZone'], () => [
      timeZoneFinding(spreadsheet.getSpreadsheetTimeZone(), Session.getScriptTimeZone()),
    ]),
    ...attempt(['zoneOffset'], () => [zoneOffset(spreadsheet.getSpreadsheetTimeZone(), document)]),
    ...attempt(['formatDateSpeed'], () => [formatDateSpeed(spreadsheet.getSpreadsheetTimeZone())]),
  ];
}

export function localeFinding(locale: string): Finding {
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) return judged('locale', false, locale);
  const isSpoken = LANGUAGES.some((language) => locale.split('_')[0] === language);
  return isSpoken
    ? judged('locale', true, locale)
    : unknown('locale', texts[languageOf(locale)].installation.seen.asEnglish(locale));
}

export function timeZoneFinding(spreadsheet: string, script: string): Finding {
  const seen = seenInWords().zones(spreadsheet, script);
  return judged('timeZone', [spreadsheet, script].every(isZone), seen);
}

function isZone(name: string): boolean {
  try {
    return readTimeZone(name) !== null;
  } catch {
    return false;
  }
}

/** Holds the calendar dates that the add-on computes against those that Google writes. */
function zoneOffset(zone: string, document: SheetDocument): Finding {
  let compared = 0;
  for (const year of YEARS) {
    const end = Date.UTC(year + 1, 0, 1);
    for (let time = Date.UTC(year, 0, 1); time < end; time += STEP_HOURS * HOUR_MS) {
      const date = new Date(time);
      const written = Utilities.formatDate(date, zone, 'yyyy-MM-dd');
      const { year: shownYear, month, dayOfMonth } = document.shownDate(date);
      const computed = isoDay(dayOf(shownYear, month, dayOfMonth));
      if (computed !== written) {
        const { otherDay } = seenInWords();
        const seen = otherDay(date.toISOString(), zone, written, computed);
        return judged('zoneOffset', false, seen);
      }
      compared++;
    }
  }
  return judged('zoneOffset', true, seenInWords().sameDays(compared, zone));
}

function formatDateSpeed(zone: string): Finding {
  const began = now();
  for (let count = 0; count < FORMATTED; count++) {
    Utilities.formatDate(new Date(count * HOUR_MS), zone, 'Z');
  }
  return judged('formatDateSpeed', true, seenInWords().milliseconds(now() - began));
}
