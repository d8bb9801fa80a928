import { QuotaError } from '../sheets/document/quotaError';
import { SheetError } from '../sheets/document/sheetError';
import { reasonOf } from '../sheets/document/step';
import { logUnforeseen } from '../sheets/document/unforeseen';
import { addOnLanguage } from '../sheets/settings/addOnLanguage';
import { texts } from '../texts/texts';

/**
 * Why a job was not done, as a sentence in the user's language. What nobody expected is told as
 * such, and put into the script's log.
 */
export function sentenceOf(error: unknown): string {
  if (error instanceof SheetError) return error.message;
  const { run } = texts[addOnLanguage()];
  if (error instanceof QuotaError) return run.usedUp[error.quota];
  logUnforeseen(error);
  return run.failed(reasonOf(error));
}
