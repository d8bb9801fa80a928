import { type Cell, isDate } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import type { ContactType } from '../../core/contacts/cadence';
import type { Outcome } from '../../core/contacts/outcome';
import type { Day } from '../../core/day';
import { rowBelow } from '../../schema/sheetRow';
import type { ContactsColumn } from '../../schema/userColumns';
import { FieldError } from '../../sheets/document/sheetError';
import { numberFormat } from '../../sheets/grid/look';
import type { Table } from '../../sheets/tables/table';
import { wordsInUse } from '../../sheets/tables/wordInUse';
import { type Language, texts } from '../../texts/texts';
import { CONTACT_TYPE_WORDS, OUTCOME_WORDS } from '../../texts/vocabulary';

/** A contact that was made, as it is to be written below a log. */
export interface ContactMade {
  /** The client as they are written. */
  name: string;
  day: Day;
  type: ContactType;
  outcome: Outcome;
  /** The day for which the next one was agreed; null where none was. */
  nextDay: Day | null;
  /** 0–10; null where they gave none. */
  score: number | null;
  /** '' for none, as the note. */
  reason: string;
  note: string;
  /** Whose client they are; null where nobody's. */
  manager: string | null;
}

/** A cell holds ten times as many characters, but nobody reads them. */
export const LONGEST_NOTE = 5_000;

/** How a log writes its contacts: its columns, and the words people use in it. */
export interface LogWording {
  /** Of its sheet. */
  name: string;
  columns: { has(column: ContactsColumn): boolean };
  types: Readonly<Record<ContactType, string>>;
  outcomes: Readonly<Record<Outcome, string>>;
}

/** The words are those that people wrote there last: a list of theirs may take no others. */
export function wordingOf(
  { name, rows, columns }: Table<ContactsColumn>,
  language: Language,
): LogWording {
  const { words } = texts[language];
  const below = (column: ContactsColumn) => {
    const index = columns.get(column);
    return index === undefined ? [] : rows.map((row) => row[index] ?? '');
  };
  return {
    name,
    columns,
    types: wordsInUse(below('type'), CONTACT_TYPE_WORDS, words.contactTypes),
    outcomes: wordsInUse(below('outcome'), OUTCOME_WORDS, words.outcomes),
  };
}

/**
 * What is written of a contact, by column: what is blank is not written, nor what the log takes for
 * granted.
 *
 * @throws SheetError where the log has no column for the rest
 */
export function contactCells(
  { name, day, type, outcome, nextDay, score, reason, note, manager }: ContactMade,
  log: LogWording,
  language: Language,
): Partial<Record<ContactsColumn, Cell>> {
  const { headers, client: said } = texts[language];
  const told: Partial<Record<ContactsColumn, Cell>> = {
    ...(type !== 'call' && { type }),
    ...(outcome !== 'reached' && { outcome }),
    ...(nextDay !== null && { nextDay: serialOf(nextDay) }),
    ...(score !== null && { score }),
    ...(reason !== '' && { reason }),
    ...(note !== '' && { note }),
  };
  const lacking = (Object.keys(told) as ContactsColumn[]).filter((each) => !log.columns.has(each));
  if (lacking.length > 0) {
    const missing = lacking.map((column) => headers.contacts[column]).join(', ');
    throw new FieldError(said.noColumn(log.name, missing), lacking[0] ?? '');
  }
  return {
    date: serialOf(day),
    client: name,
    ...told,
    ...(log.columns.has('type') && { type: log.types[type] }),
    ...(log.columns.has('outcome') && { outcome: log.outcomes[outcome] }),
    ...(log.columns.has('manager') && manager !== null && { manager }),
  };
}

/** How the days of a log are shown: as the last of them that is one. */
export function dayFormatOf(
  { sheet, headerRow, rows, columns }: Table<ContactsColumn>,
  language: Language,
): string {
  const date = columns.get('date') as number;
  for (let row = rows.length - 1; row >= 0; row--) {
    if (isDate(rows[row]?.[date])) {
      return sheet.getRange(rowBelow(headerRow, row), date + 1).getNumberFormat();
    }
  }
  return numberFormat('day', language);
}
