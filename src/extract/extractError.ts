/**
 * An extract cannot be read, or no query for one can be written. Its message is a finished sentence
 * in the user's language.
 */
export class ExtractError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ExtractError';
  }
}
