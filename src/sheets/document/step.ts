import type { Texts } from '../../texts/texts';
import { QuotaError } from './quotaError';
import { SheetError } from './sheetError';
import { logUnforeseen } from './unforeseen';

/** Something unforeseen ended a run; where, why and what was done before is in its message. */
export class StoppedRun extends SheetError {}

let written: string[] = [];

/** Begins a run in which nothing is written yet. */
export function beginSteps(): void {
  written = [];
}

/**
 * A step of a run.
 *
 * @param step in words, as it goes on after “while”
 * @throws SheetError as the step does, with the sheets that were written before
 * @throws StoppedRun where it fails in another way
 */
export function during<Result>(step: string, { run }: Texts, work: () => Result): Result {
  try {
    const result = work();
    // What Google refuses of this step's writes is told now rather than in the next.
    SpreadsheetApp.flush();
    return result;
  } catch (error) {
    const before = written.length === 0 ? '' : run.writtenBefore(written);
    if (error instanceof QuotaError) throw error;
    if (error instanceof SheetError) {
      throw before === '' ? error : new SheetError(error.message + before);
    }
    logUnforeseen(error);
    throw new StoppedRun(run.stopped(step, reasonOf(error)) + before);
  }
}

/** The step that writes a sheet. */
export function writing<Result>(sheet: string, words: Texts, work: () => Result): Result {
  const result = during(words.run.steps.writing(sheet), words, work);
  if (!written.includes(sheet)) written = [...written, sheet];
  return result;
}

/** Why something failed, in the words of whoever refused it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
