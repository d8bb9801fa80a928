import { LANGUAGES, type Language } from '../../schema/languages';
import { OWN_ROLES, type OwnRole } from '../../schema/sheets';
import { texts } from '../../texts/texts';
import { findOwnSheet } from './workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The last to be renamed, so that a run that was cut short is known by it and done again. */
const LAST: OwnRole = 'settings';

/**
 * Puts the names of the add-on's own sheets into a language, as sentences have them; where one of
 * the user's bears the name, the add-on's keeps its own. Where the settings are called so already,
 * nothing is looked at.
 */
export function translateSheetNames(spreadsheet: Spreadsheet, language: Language): void {
  const others = LANGUAGES.filter((each) => each !== language);
  const rename = (role: OwnRole) => {
    const name = texts[language].sheets[role];
    const isForeign = others.some((each) => spreadsheet.getSheetByName(texts[each].sheets[role]));
    if (!isForeign || spreadsheet.getSheetByName(name)) return;
    const found = findOwnSheet(spreadsheet, role);
    if (!found || found.values.flat().every((cell) => cell === '')) return;
    const isPlain = others.some((each) => texts[each].sheets[role] === found.sheet.getName());
    if (isPlain) found.sheet.setName(name);
  };
  if (spreadsheet.getSheetByName(texts[language].sheets[LAST])) return;
  for (const role of OWN_ROLES) if (role !== LAST) rename(role);
  rename(LAST);
}
