/**
 * What was given cannot be used at all. The message is one plain sentence: what was found, where,
 * what to do.
 */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}
