import { type Cell, isBlank } from '../../cells/cell';
import { CellFault } from '../../cells/cellFault';
import { readNumber } from '../../cells/number';
import { readText } from '../../cells/text';
import type { Contact } from '../../core/contacts/lastContacts';
import type { Outcome } from '../../core/contacts/outcome';
import { addDays, type Day } from '../../core/day';
import type { Settings } from '../../core/settings';
import { daysLaterIn } from '../../recognition/contactWords';
import { scoreOfTen } from '../../recognition/formAnswers';
import type { SheetRow } from '../../schema/sheetRow';
import type { ContactsColumn } from '../../schema/userColumns';
import type { Texts } from '../../texts/texts';
import { COMPLAINT } from '../../texts/vocabulary';
import type { SheetDocument } from '../document/document';
import { RowReader, type Table } from '../tables/table';
import { placeOf } from '../tables/tableRows';
import type { Warning } from '../tables/warnings';
import { dayReader } from './columnReader';
import { contactTypeOf, OutcomeReader } from './contactOutcome';
import { isTotalLine, type LogLine, readLogLine } from './logLine';

/** A contact as the log has it. */
export interface ContactsRow extends Contact, LogLine {
  /** 0–10, where the client gave one. */
  score: number | null;
  /** Reached, where the log does not say. */
  outcome: Outcome;
  /** What is written there, where nobody knows what it means. */
  unknownOutcome: string | null;
  nextDay: Day | null;
  /** Who made it, as written; null where the log does not say. */
  manager: string | null;
  /** What it was about, or why the client leaves, as written; null where the log does not say. */
  reason: string | null;
  /** As written; '' where nothing was. */
  note: string;
}

/**
 * The contacts of the log up to the as-of day. A contact without a type counts as a call, the
 * commonest. A line of the sheet Today is one contact, however often the log has it.
 */
export function readContacts(
  table: Table<ContactsColumn>,
  { outcomeMeanings }: Pick<Settings, 'outcomeMeanings'>,
  asOf: Day,
  document: SheetDocument,
  texts: Texts,
  warnings: Warning[],
): ContactsRow[] {
  const { warnings: words } = texts;
  const reader = new RowReader(table, texts, warnings);
  const place = { table, column: 'date', isNeeded: 'always' } as const;
  const telling = { texts, warnings };
  const days = dayReader(place, document, telling);
  const nextDays = dayReader({ table, column: 'nextDay', isNeeded: 'never' }, document, telling);
  const outcomes = new OutcomeReader(reader, outcomeMeanings);
  const contacts: ContactsRow[] = [];
  const entries = new Map<string, SheetRow>();
  for (let row = 0; row < table.rows.length; row++) {
    if (table.headings.has(row) || table.rows[row]?.every(isBlank)) continue;
    if (isTotalLine(reader, row, texts)) continue;
    const entry = String(reader.cell(row, 'entryId')).trim();
    const first = entries.get(entry);
    if (first !== undefined) {
      reader.warn(row, 'entryId', words.sameEntry(first), 'duplicate');
      continue;
    }
    if (entry !== '') entries.set(entry, placeOf(table, row).row);
    const line = readLogLine(reader, row, days, asOf, texts);
    const type = reader.readOrLeaveOut(row, 'type', contactTypeOf);
    if (!line || type === undefined) continue;
    const score = reader.read(row, 'score', (cell) => readScore(cell, document), words.cellIgnored);
    const { outcome, unknown } = outcomes.at(row);
    const manager = reader.read(row, 'manager', readText, words.cellIgnored);
    const reason = reader.read(row, 'reason', readText, words.cellIgnored) ?? null;
    contacts.push({
      ...line,
      type: type ?? 'call',
      score: score ?? null,
      outcome,
      unknownOutcome: unknown,
      nextDay: nextDayAfter(line.day, nextDays.at(row) ?? null, outcome, outcomes.textAt(row)),
      manager: manager ?? null,
      reason,
      note: String(reader.cell(row, 'note')).trim(),
      isComplaint: outcome === 'complaint' || (reason !== null && COMPLAINT.test(reason)),
    });
  }
  outcomes.tellUnknown(texts);
  return contacts;
}

/**
 * For when the next contact was agreed: by its column, else by the words of one who asked to be
 * called later. A day that is over with the contact itself says nothing.
 */
function nextDayAfter(day: Day, written: Day | null, outcome: Outcome, said: string): Day | null {
  if (written !== null) return written > day ? written : null;
  const later = outcome === 'callLater' ? daysLaterIn(said) : null;
  return later === null ? null : addDays(day, later);
}

/**
 * A score of 0 to 10; null for a blank cell. «9 из 10» is 9.
 *
 * @throws CellFault for anything else
 */
export function readScore(cell: Cell, document: SheetDocument): number | null {
  const score = scoreOfTen(cell) ?? readNumber(cell, document);
  if (score !== null && !(score >= 0 && score <= 10)) {
    throw new CellFault('word', 'kind', cell, [['0'], ['1'], ['…'], ['10']]);
  }
  return score;
}
