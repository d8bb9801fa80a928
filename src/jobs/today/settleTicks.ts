import { isBlank } from '../../cells/cell';
import type { Day } from '../../core/day';
import type { SheetDocument } from '../../sheets/document/document';
import { SheetError } from '../../sheets/document/sheetError';
import { logUnforeseen } from '../../sheets/document/unforeseen';
import {
  type LineMarks,
  markLines,
  type TodayContents,
  type TodayLine,
} from '../../sheets/reports/todaySheet';
import type { Warning } from '../../sheets/tables/warnings';
import { texts } from '../../texts/texts';
import type { ContactMade } from '../client/contactCells';
import { contactOfLine, isNoteCut, isOpen } from './contactOfLine';

/** What became of a line that was logged. */
export interface LoggedLine {
  /** Noted of it, to take it back by. */
  noted: string;
  /** Of what could not be written of it. */
  leftOut: readonly Warning[];
}

/** How the contacts of lines get into the log. */
export interface LineWriter {
  /** Whether it knows each line again, however many were logged since; else only the last. */
  knowsAll: boolean;
  /**
   * Logs a contact once, however often it is asked to.
   *
   * @throws SheetError where it cannot
   */
  log(line: TodayLine, contact: ContactMade): LoggedLine;
  /** @returns whether it was taken back; false where the log's row is not as it was written */
  takeBack(line: TodayLine): boolean;
}

/** When ticks are settled. */
export interface TickTime {
  /** On which the contacts were made. */
  day: Day;
  /** How it is told: `at 14:05`, or for which day. */
  told(said: string): string;
}

/** Whether there is anything to do: a tick that is not logged, or a logged line without its tick. */
export function isUnsettled({ lines }: TodayContents): boolean {
  return lines.some((line) => isOpen(line) === isLogged(line));
}

/**
 * Logs every line that is ticked and not logged yet, takes back every logged one whose tick is
 * gone, and tells each what became of it. A tick is a state and no event: whoever settles one
 * settles all. What fails is told beside its line, and left to the next time.
 */
export function settleTicks(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  today: TodayContents,
  writer: LineWriter,
  time: TickTime,
  document: SheetDocument,
): void {
  const marks = new Map<number, LineMarks>();
  today.lines.forEach((line, index) => {
    const made = settled(line, writer, time, document);
    if (!made || (made.told === line.told && made.logged === line.logged)) return;
    marks.set(index, made);
    if (!writer.knowsAll) markLines(sheet, today, marks);
  });
  if (writer.knowsAll) markLines(sheet, today, marks);
}

/** What is to be said of a line; null where nothing is. */
function settled(
  line: TodayLine,
  writer: LineWriter,
  time: TickTime,
  document: SheetDocument,
): LineMarks | null {
  const { client, todaySheet, words } = texts[document.language];
  const { logged } = line;
  try {
    if (isOpen(line)) {
      if (!isLogged(line)) return null;
      return writer.takeBack(line)
        ? { told: todaySheet.takenBack, logged: '' }
        : { told: todaySheet.changedInLog, logged };
    }
    if (isLogged(line)) return null;
    const contact = contactOfLine(line, time.day, document);
    const { noted, leftOut } = writer.log(line, contact);
    const said = `${words.contactTypes[contact.type]}, ${words.outcomes[contact.outcome]}.`;
    const cut = isNoteCut(line) ? todaySheet.wasCut(contact.note.length) : '';
    const lacking = leftOut
      .map(({ sheet, row, column, message }) => ` ${client.warning(sheet, row, column, message)}`)
      .join('');
    return { told: time.told(said) + cut + lacking, logged: noted };
  } catch (error) {
    if (error instanceof SheetError) return { told: error.message, logged };
    logUnforeseen(error);
    return { told: todaySheet.waiting, logged };
  }
}

export function isLogged({ logged }: Pick<TodayLine, 'logged'>): boolean {
  return !isBlank(logged);
}
