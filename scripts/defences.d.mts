/** Something that keeps the user's data or machine safe, and what fails without it. */
export interface Defence {
  /** In words, as a sentence goes on. */
  defence: string;
  /** Where it is, from the project's root. */
  file: string;
  /** The code that is it, which stands there once. */
  take: string;
  /** The code without it. */
  put: string;
  /** The test files of which one at least must fail. */
  tests: readonly string[];
}

export const DEFENCES: readonly Defence[];
