import { type Cell, isBlank } from '../cells/cell';
import { CellFault } from '../cells/cellFault';
import { readDay } from '../cells/day';
import { readNumber } from '../cells/number';
import { readText } from '../cells/text';
import { readWord } from '../cells/word';
import { clientKey } from '../core/clientKey';
import type { Day } from '../core/day';
import type { Contact } from '../core/lastContacts';
import type { Texts } from '../texts/texts';
import { CONTACT_TYPE_WORDS } from '../texts/vocabulary';
import type { SheetDocument } from './document';
import type { ContactsColumn } from './schema';
import { RowReader, type Table } from './table';
import type { Warning } from './warnings';

/** A contact as the log has it. */
export interface ContactsRow extends Contact {
  name: string;
  row: number;
  /** 0–10, where the client gave one. */
  score: number | null;
}

/** The contacts of the log up to the as-of day. A contact without a type counts as a call, the commonest. */
export function readContacts(
  table: Table<ContactsColumn>,
  asOf: Day,
  document: SheetDocument,
  texts: Texts,
  warnings: Warning[],
): ContactsRow[] {
  const { warnings: words } = texts;
  const reader = new RowReader(table, texts, warnings);
  const contacts: ContactsRow[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    if (table.rows[row]?.every(isBlank)) continue;
    const day = reader.read(row, 'date', (cell) => readDay(cell, document), words.leftOut);
    const name = reader.read(row, 'client', readText, words.leftOut);
    const type = reader.read(
      row,
      'type',
      (cell) => readWord(cell, CONTACT_TYPE_WORDS),
      words.leftOut,
    );
    if (day === null) reader.warn(row, 'date', words.noDate);
    if (name === null) reader.warn(row, 'client', words.noClient);
    if (day == null || name == null || type === undefined) continue;
    if (day > asOf) {
      reader.warn(row, 'date', words.afterAsOf(day));
      continue;
    }
    const score = reader.read(row, 'score', (cell) => readScore(cell, document), words.cellIgnored);
    contacts.push({
      client: clientKey(name),
      name,
      row,
      day,
      type: type ?? 'call',
      score: score ?? null,
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
