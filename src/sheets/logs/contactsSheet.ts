import { type Cell, isBlank } from '../../cells/cell';
import { CellFault } from '../../cells/cellFault';
import { readNumber } from '../../cells/number';
import { readText } from '../../cells/text';
import { readWord } from '../../cells/word';
import type { Outcome } from '../../core/contacts/funnel';
import type { Contact } from '../../core/contacts/lastContacts';
import type { Day } from '../../core/day';
import type { ContactsColumn } from '../../schema/userColumns';
import type { Texts } from '../../texts/texts';
import { COMPLAINT, CONTACT_TYPE_WORDS, OUTCOME_WORDS } from '../../texts/vocabulary';
import type { SheetDocument } from '../document/document';
import { RowReader, type Table } from '../tables/table';
import type { Warning } from '../tables/warnings';
import { dayReader } from './columnReader';
import { isTotalLine, type LogLine, readLogLine } from './logLine';

/** A contact as the log has it. */
export interface ContactsRow extends Contact, LogLine {
  /** 0–10, where the client gave one. */
  score: number | null;
  /** How far it led; a contact where the log does not say. */
  outcome: Outcome;
  /** Who made it, as written; null where the log does not say. */
  manager: string | null;
  /** What it was about, or why the client leaves, as written; null where the log does not say. */
  reason: string | null;
}

/**
 * The contacts of the log up to the as-of day. A contact without a type counts as a call, the
 * commonest.
 */
export function readContacts(
  table: Table<ContactsColumn>,
  asOf: Day,
  document: SheetDocument,
  texts: Texts,
  warnings: Warning[],
): ContactsRow[] {
  const { warnings: words } = texts;
  const reader = new RowReader(table, texts, warnings);
  const place = { table, column: 'date', isNeeded: 'always' } as const;
  const days = dayReader(place, document, { texts, warnings });
  const contacts: ContactsRow[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    if (table.headings.has(row) || table.rows[row]?.every(isBlank)) continue;
    if (isTotalLine(reader, row, texts)) continue;
    const line = readLogLine(reader, row, days, asOf, texts);
    const type = reader.readOrLeaveOut(row, 'type', (cell) => readWord(cell, CONTACT_TYPE_WORDS));
    if (!line || type === undefined) continue;
    const score = reader.read(row, 'score', (cell) => readScore(cell, document), words.cellIgnored);
    const outcome = reader.read(
      row,
      'outcome',
      (cell) => readWord(cell, OUTCOME_WORDS),
      words.cellIgnored,
    );
    const manager = reader.read(row, 'manager', readText, words.cellIgnored);
    const reason = reader.read(row, 'reason', readText, words.cellIgnored) ?? null;
    contacts.push({
      ...line,
      type: type ?? 'call',
      score: score ?? null,
      outcome: outcome ?? 'contact',
      manager: manager ?? null,
      reason,
      isComplaint: reason !== null && COMPLAINT.test(reason),
    });
  }
  return contacts;
}

function readScore(cell: Cell, document: SheetDocument): number | null {
  const score = readNumber(cell, document);
  if (score !== null && !(score >= 0 && score <= 10)) {
    throw new CellFault('word', 'kind', cell, [['0'], ['1'], ['…'], ['10']]);
  }
  return score;
}
