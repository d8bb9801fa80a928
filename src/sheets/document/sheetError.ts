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

/** What was said in a field of the panel cannot be done; what else stands there may be well. */
export class FieldError extends SheetError {
  /** @param field by the name that the panel's call has it under */
  constructor(
    message: string,
    readonly field: string,
  ) {
    super(message);
  }
}

/** Somebody moved or changed what a job was about to write; once more may do. */
export class ChangedMeanwhile extends SheetError {}
