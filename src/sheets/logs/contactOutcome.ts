import { type Cell, isBlank, isDate } from '../../cells/cell';
import { readWord } from '../../cells/word';
import type { ContactType } from '../../core/contacts/cadence';
import type { Outcome } from '../../core/contacts/outcome';
import { clientKey } from '../../core/log/clientKey';
import { contactTypeIn, isNoteOfTry, outcomeIn } from '../../recognition/contactWords';
import type { ContactsColumn } from '../../schema/userColumns';
import type { Texts } from '../../texts/texts';
import { CONTACT_TYPE_WORDS, OUTCOME_WORDS } from '../../texts/vocabulary';
import type { RowReader } from '../tables/table';
import { codeIn } from '../tables/wordInUse';

/**
 * How a contact was made; null for a blank cell.
 *
 * @throws CellFault where the word says nothing of it
 */
export function contactTypeOf(cell: Cell): ContactType | null {
  if (isBlank(cell) || isDate(cell)) return readWord(cell, CONTACT_TYPE_WORDS);
  return (
    codeIn(cell, CONTACT_TYPE_WORDS) ??
    contactTypeIn(String(cell)) ??
    readWord(cell, CONTACT_TYPE_WORDS)
  );
}

/** Reads what became of each contact, and gathers the words that nobody knows. */
export class OutcomeReader {
  readonly #reader: RowReader<ContactsColumn>;
  readonly #meanings: ReadonlyMap<string, Outcome>;
  /** By key: as first written, in how many rows, and in which first. */
  readonly #unknown = new Map<string, { word: string; rows: number; first: number }>();

  /** @param meanings what the user says of words, by their keys */
  constructor(reader: RowReader<ContactsColumn>, meanings: ReadonlyMap<string, Outcome>) {
    this.#reader = reader;
    this.#meanings = meanings;
  }

  /**
   * What became of the contact in a row: reached, where neither its outcome nor its note says
   * anything else. Whoever writes no outcome tells of a try in the note.
   */
  at(row: number): { outcome: Outcome; unknown: string | null } {
    const cell = this.#reader.cell(row, 'outcome');
    if (isBlank(cell)) {
      const isTry = isNoteOfTry(String(this.#reader.cell(row, 'note')));
      return { outcome: isTry ? 'noAnswer' : 'reached', unknown: null };
    }
    const word = isDate(cell) ? '' : String(cell).trim();
    const key = clientKey(word);
    const known = this.#meanings.get(key) ?? codeIn(word, OUTCOME_WORDS) ?? outcomeIn(word);
    if (known) return { outcome: known, unknown: null };
    const unknown = this.#unknown.get(key);
    if (unknown) unknown.rows += 1;
    else this.#unknown.set(key, { word, rows: 1, first: row });
    return { outcome: 'reached', unknown: word };
  }

  /** What is said in a row of when to call again. */
  textAt(row: number): string {
    return `${this.#reader.cell(row, 'outcome')} ${this.#reader.cell(row, 'note')}`;
  }

  /** Tells of each of them once. */
  tellUnknown({ warnings }: Texts): void {
    for (const { word, rows, first } of this.#unknown.values()) {
      this.#reader.warn(first, 'outcome', warnings.unknownOutcome(word, rows));
    }
  }
}
