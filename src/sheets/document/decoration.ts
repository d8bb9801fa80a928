import type { Texts } from '../../texts/texts';
import { SheetError } from './sheetError';
import { reasonOf } from './step';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is put on a sheet beside its values: formats, colours, rules and the like. */
export type Decoration = keyof Texts['decorations'];

/** A decoration that Google did not take. */
export interface Refusal {
  /** The sheet's name. */
  sheet: string;
  decoration: Decoration;
  /** In Google's words. */
  reason: string;
}

let refusals: Refusal[] = [];

/**
 * Decorates a sheet. What Google refuses of it is kept for {@link takeRefusals}, and the job goes
 * on: a user's Table, a locale or a limit may refuse a look, and no figure rests on one.
 */
export function decorate(sheet: Sheet, decoration: Decoration, work: () => void): void {
  const reason = refusalOf(work);
  if (reason === null) return;
  const refused = { sheet: sheet.getName(), decoration, reason };
  const isKnown = refusals.some(
    (each) =>
      each.sheet === refused.sheet && each.decoration === decoration && each.reason === reason,
  );
  if (!isKnown) refusals.push(refused);
}

/**
 * Does what Google may refuse. Google gathers writes and refuses them later, so those before are
 * handed over first: a value that is refused is none of these.
 *
 * @returns why it was refused, in Google's words; null where it was not
 */
export function refusalOf(work: () => void): string | null {
  return refusedUnless(work, () => false);
}

/** @param isOther whether an error says something else than that Google refused the work */
function refusedUnless(work: () => void, isOther: (error: unknown) => boolean): string | null {
  SpreadsheetApp.flush();
  try {
    work();
    SpreadsheetApp.flush();
    return null;
  } catch (error) {
    // A fault of ours is no refusal of Google's.
    const isOurs = error instanceof TypeError || error instanceof ReferenceError;
    if (isOurs || isOther(error)) throw error;
    return reasonOf(error);
  }
}

/** How Google says that it did not get to it, as public reports have it; once more may do. */
const NOT_DONE = [
  'failed while accessing',
  'timed out',
  'unavailable',
  'service error',
  'server error',
  'maximum execution time',
];

/** Whether a call was not refused, but not got to. */
export function isServerFault(error: unknown): boolean {
  const reason = reasonOf(error).toLowerCase();
  return NOT_DONE.some((words) => reason.includes(words));
}

/**
 * Writes values that Google may refuse, as under a list or in a typed column. A server that did not
 * answer has refused nothing: it is to be asked again.
 *
 * @returns why they were refused, in Google's words; null where they were not
 * @throws SheetError as the work does
 * @throws Error where a server did not answer
 */
export function valueRefusal(work: () => void): string | null {
  return refusedUnless(work, (error) => error instanceof SheetError || isServerFault(error));
}

/** What was refused since they were taken last, each once. */
export function takeRefusals(): Refusal[] {
  const taken = refusals;
  refusals = [];
  return taken;
}
