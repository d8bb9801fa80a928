import { holdingProperties } from '../sheets/document/documentProperties';
import { SheetError } from '../sheets/document/sheetError';
import { addOnLanguage } from '../sheets/settings/addOnLanguage';
import { texts } from '../texts/texts';

/**
 * How a job ended, in plain values: only these cross to the panel. A message is a finished sentence
 * in the user's language.
 */
export type JobResult<Result extends object = object> =
  | ({ ok: true; message: string } & Result)
  | { ok: false; message: string };

/** Runs a job and turns what it throws into a sentence. */
export function jobResult<Result extends object>(
  job: () => { message: string } & Result,
): JobResult<Result> {
  return holdingProperties(() => {
    try {
      return { ok: true, ...job() };
    } catch (error) {
      if (error instanceof SheetError) return { ok: false, message: error.message };
      console.error(error instanceof Error ? error.stack : error);
      const { run } = texts[addOnLanguage()];
      return { ok: false, message: run.failed };
    }
  });
}
