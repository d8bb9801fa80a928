/**
 * The sheets cannot be worked with as they are. Its message is a finished sentence in the user's
 * language.
 */
export class SheetError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SheetError';
  }
}

/** Somebody moved or changed what a job was about to write; once more may do. */
export class ChangedMeanwhile extends SheetError {}
