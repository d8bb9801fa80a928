/**
 * What Sheets shows of a custom function to whoever types it, in place of the JSDoc above it in
 * src/functions: the build puts it there. The figure, what it takes and the types stay.
 */
export interface FormulaHelp {
  /** Lines of text. */
  about: readonly string[];
  /** A line with `=NAME(…) → value` in it, which a test calculates; the value may be left out. */
  example: string;
  /** By the function's own names of its arguments, in their order. */
  takes: Readonly<Record<string, string>>;
  gives: string;
}
