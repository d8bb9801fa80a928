import { holdingProperties } from '../sheets/document/documentProperties';
import { SheetError } from '../sheets/document/sheetError';
import { beginSteps } from '../sheets/document/step';
import { type Language, texts } from '../texts/texts';

/** Long enough to outlast a colleague's panel call, short enough not to look hung. */
const PATIENCE_MS = 5_000;

/** The lock, while a job of this execution has it. */
let held: GoogleAppsScript.Lock.Lock | null = null;

/**
 * Runs a job while nobody else's runs on this document, whose properties are therefore read but
 * once. A container-bound script has a document lock; where Google gives none, the script's own
 * stands in. A job that is part of another runs under the other's lock.
 *
 * @throws SheetError where another run does not end in time
 */
export function withDocumentLock<T>(language: Language, job: () => T): T {
  if (held?.hasLock()) return job();
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  if (!lock.tryLock(PATIENCE_MS)) throw new SheetError(texts[language].run.busy);
  held = lock;
  beginSteps();
  try {
    return holdingProperties(job);
  } finally {
    held = null;
    try {
      SpreadsheetApp.flush();
    } finally {
      lock.releaseLock();
    }
  }
}
