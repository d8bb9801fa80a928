import { isBlank } from '../../cells/cell';
import { shown } from '../../cells/cellFault';
import { readEmail } from '../../cells/email';
import { readNumber } from '../../cells/number';
import { readText } from '../../cells/text';
import { clientKey } from '../../core/log/clientKey';
import type { Manager } from '../../core/staff';
import { SETTINGS } from '../../schema/settings';
import { rowBelow } from '../../schema/sheetRow';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { Warning } from '../tables/warnings';
import { numberNeed, rangeNeed } from './numberNeed';
import { readerOf, type SettingsTable, type TableDesign } from './settingsTable';

/** Unlike the setting for all, that of one manager may be 0: they are away. */
const CONTACTS = { ...SETTINGS.contactsPerDay, from: 0 };

/** The table of managers: where each is written to, and how many contacts they have time for. */
export const MANAGERS_TABLE: TableDesign = {
  table: 'managers',
  spareRows: 12,
  widths: [170, 220, 110],
  validate: (body, language) => {
    const rule = SpreadsheetApp.newDataValidation()
      .setAllowInvalid(false)
      .requireNumberBetween(CONTACTS.from, CONTACTS.to)
      .setHelpText(rangeNeed(CONTACTS, texts[language]))
      .build();
    body.offset(0, 2, body.getNumRows(), 1).setDataValidation(rule);
  },
};

/**
 * The managers as they stand. One without a name, or named before, is reported and left out; a bad
 * cell of one is reported and counts as blank.
 */
export function readManagers(
  table: SettingsTable | undefined,
  document: SheetDocument,
  warnings: Warning[],
): Manager[] {
  if (!table) return [];
  const words = texts[document.language];
  const { leftOut, cellIgnored } = words.warnings;
  const reader = readerOf(table, ['name', 'email', 'contactsPerDay'], words, warnings);
  const rowOf = new Map<string, number>();
  const managers: Manager[] = [];
  table.rows.forEach((cells, row) => {
    if (cells.every(isBlank)) return;
    const name = reader.read(row, 'name', readText, leftOut);
    if (name === null) reader.warn(row, 'name', leftOut(words.settingFaults.noName));
    if (!name) return;
    const key = clientKey(name);
    const first = rowOf.get(key);
    if (first !== undefined) {
      reader.warn(row, 'name', leftOut(words.settingFaults.rowDoubled(shown(name), first)));
      return;
    }
    rowOf.set(key, rowBelow(table.headerRow, row));
    const email = reader.read(row, 'email', readEmail, cellIgnored) ?? null;
    const contacts =
      reader.read(row, 'contactsPerDay', (cell) => readNumber(cell, document), cellIgnored) ?? null;
    const need = contacts === null ? null : numberNeed(CONTACTS, contacts, words);
    if (need) {
      const fault = words.settingFaults.found(shown(contacts), need);
      reader.warn(row, 'contactsPerDay', cellIgnored(fault));
    }
    managers.push({ key, name, email, contactsPerDay: need ? null : contacts });
  });
  return managers;
}
