import { type Cell, isBlank } from '../../cells/cell';
import { CellFault } from '../../cells/cellFault';
import { readDay } from '../../cells/day';
import type { Outcome } from '../../core/contacts/outcome';
import type { Day } from '../../core/day';
import { isNoteOfTry, outcomeIn } from '../../recognition/contactWords';
import type { SheetDocument } from '../../sheets/document/document';
import { SheetError } from '../../sheets/document/sheetError';
import { contactTypeOf } from '../../sheets/logs/contactOutcome';
import type { TodayLine } from '../../sheets/reports/todaySheet';
import { keyIn } from '../../sheets/tables/keyIn';
import { codeIn } from '../../sheets/tables/wordInUse';
import { texts } from '../../texts/texts';
import { OUTCOME_WORDS, YES_NO_WORDS } from '../../texts/vocabulary';
import { type ContactMade, LONGEST_NOTE } from '../client/contactCells';

/** Whether a line is ticked: by a check box, or by a word where there is none. */
export function isTicked({ tick }: Pick<TodayLine, 'tick'>): boolean {
  return !isOpen({ tick }) && (tick === true || codeIn(tick, YES_NO_WORDS) === 'yes');
}

/** Whether it is not, nor says anything that could mean it. */
export function isOpen({ tick }: Pick<TodayLine, 'tick'>): boolean {
  return tick === false || isBlank(tick) || codeIn(tick, YES_NO_WORDS) === 'no';
}

/**
 * The contact that a ticked line tells of.
 *
 * @param day on which it was made
 * @throws SheetError with what is wrong with the line, where it cannot be logged
 */
export function contactOfLine(line: TodayLine, day: Day, document: SheetDocument): ContactMade {
  const { client, faults, todaySheet } = texts[document.language];
  const read = <T>(cell: Cell, reader: (cell: Cell) => T): T => {
    try {
      return reader(cell);
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      throw new SheetError(todaySheet.notLogged(faults.cell(error)));
    }
  };
  if (isBlank(line.key)) throw new SheetError(todaySheet.emptyLine);
  if (!isTicked(line)) throw new SheetError(todaySheet.notAWord(String(line.tick)));
  // A part of the sheet may have been sorted without the rest.
  if (keyIn(line.client) !== line.key) throw new SheetError(todaySheet.renamed(String(line.key)));
  const note = isBlank(line.note) ? '' : String(line.note).trim();
  const nextDay = read(line.nextDay, (cell) => readDay(cell, document));
  if (nextDay !== null && nextDay <= day) throw new SheetError(client.nextDayOver(nextDay));
  const outcome = outcomeOf(line.outcome, note, document);
  if (outcome === 'callLater' && nextDay === null) {
    throw new SheetError(todaySheet.dayLacking);
  }
  return {
    name: String(line.client).trim(),
    day,
    type: read(line.type, contactTypeOf) ?? 'call',
    outcome,
    nextDay,
    score: null,
    reason: '',
    note: shortened(note, document),
    manager: isBlank(line.manager) ? null : String(line.manager),
  };
}

/** Whether the note of a line is longer than what is logged of it. */
export function isNoteCut({ note }: TodayLine): boolean {
  return String(note).trim().length > LONGEST_NOTE;
}

/** Reached, where neither a word nor the note says anything else, as in the log. */
function outcomeOf(cell: Cell, note: string, { language }: SheetDocument): Outcome {
  if (isBlank(cell)) return isNoteOfTry(note) ? 'noAnswer' : 'reached';
  const known = codeIn(cell, OUTCOME_WORDS) ?? outcomeIn(String(cell));
  if (known) return known;
  throw new SheetError(texts[language].todaySheet.unknownOutcome(String(cell)));
}

function shortened(note: string, { language }: SheetDocument): string {
  if (note.length <= LONGEST_NOTE) return note;
  const cut = texts[language].todaySheet.noteCut(note.length);
  return note.slice(0, LONGEST_NOTE - cut.length) + cut;
}
