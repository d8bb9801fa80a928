import { sentenceOf } from '../jobs/sentenceOf';
import { takeRefusals } from '../sheets/document/decoration';
import { holdingProperties, isShort } from '../sheets/document/documentProperties';
import { FieldError } from '../sheets/document/sheetError';
import { addOnLanguage } from '../sheets/settings/addOnLanguage';
import { texts } from '../texts/texts';

/**
 * How a job ended, in plain values: only these cross to the panel. A message is a finished sentence
 * in the user's language.
 */
export type JobResult<Result extends object = object> =
  | ({ ok: true; message: string } & Result)
  | {
      ok: false;
      message: string;
      /** The field that it is about, by the name that the call has it under. */
      field?: string;
    };

/** Runs a job and turns what it throws into a sentence. */
export function jobResult<Result extends object>(
  job: () => { message: string } & Result,
): JobResult<Result> {
  takeRefusals(); // none is of this job
  return holdingProperties(() => {
    try {
      const done = job();
      if (!isShort()) return { ok: true, ...done };
      const { notKept } = texts[addOnLanguage()].run;
      return { ok: true, ...done, message: [done.message, notKept].filter(Boolean).join(' ') };
    } catch (error) {
      const field = error instanceof FieldError ? { field: error.field } : {};
      return { ok: false, message: sentenceOf(error), ...field };
    }
  });
}
