import { isBlank } from '../../cells/cell';
import type { Day } from '../../core/day';
import type { ClientIndex } from '../../core/identity/clientIndex';
import type { Texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { FormSheet } from '../tables/formSheets';
import { RowReader } from '../tables/table';
import { placeOf } from '../tables/tableRows';
import type { Warning } from '../tables/warnings';
import { dayReader } from './columnReader';
import { type ContactsRow, readScore } from './contactsSheet';

/**
 * The answers to a form up to the as-of day, each a letter from the client who gave it: known by
 * e-mail, telephone or name, whichever tells first. Those of nobody known are left out, told once.
 *
 * @param index    who is known by what
 * @param isClient whether a key is that of a client whose contacts are wanted
 */
export function readFormAnswers(
  form: FormSheet,
  index: ClientIndex,
  isClient: (key: string) => boolean,
  asOf: Day,
  document: SheetDocument,
  texts: Texts,
  warnings: Warning[],
): ContactsRow[] {
  const { warnings: words, formAnswers } = texts;
  const { people, words: answered } = form.questions;
  const reader = new RowReader(form, texts, warnings);
  const place = { table: form, column: 'date', isNeeded: 'always' } as const;
  const days = dayReader(place, document, { texts, warnings });
  const unmatched: number[] = [];
  const textsIn = (row: number, columns: readonly number[]) =>
    columns.flatMap((column) => {
      const cell = form.rows[row]?.[column] ?? '';
      return isBlank(cell) ? [] : [String(cell).trim()];
    });
  const contacts = form.rows.flatMap((cells, row): ContactsRow[] => {
    if (cells.every(isBlank)) return [];
    const day = days.at(row);
    if (day === null) reader.warn(row, 'date', words.noDate, 'noDate');
    if (day == null) return [];
    if (day > asOf) {
      reader.warn(row, 'date', words.afterAsOf(day), 'future');
      return [];
    }
    const names = textsIn(row, people);
    const meant = names.map((name) => index.known(name));
    const client = meant.find((key) => typeof key === 'string');
    if (client === undefined) unmatched.push(row);
    if (client === undefined || !isClient(client)) return [];
    const score = reader.read(row, 'score', (cell) => readScore(cell, document), words.cellIgnored);
    return [
      {
        ...{ client, name: names[meant.indexOf(client)] ?? '', day, row },
        ...{ type: 'email', outcome: 'reached', unknownOutcome: null, nextDay: null },
        ...{ manager: null, reason: null, isComplaint: false, isFormAnswer: true },
        score: score ?? null,
        note: textsIn(row, answered).join('; '),
      },
    ];
  });
  const [first] = unmatched;
  if (first !== undefined) {
    warnings.push({
      ...placeOf(form, first),
      column: String(form.header[people[0] ?? 0]),
      message: formAnswers.unmatched(unmatched.length),
      leftOut: {
        reason: 'unknownClient',
        rows: unmatched.length,
        places: unmatched.map((row) => placeOf(form, row)),
      },
    });
  }
  return contacts;
}
