/**
 * Puts what nobody expected into the script's own log: where in the code, and the words of whoever
 * threw it, without e-mail addresses. Nothing else of the add-on's is ever logged.
 */
export function logUnforeseen(error: unknown): void {
  console.error(withoutAddresses(String(error instanceof Error ? error.stack : error)));
}

/** A text with whatever may be an e-mail address taken out. */
export function withoutAddresses(text: string): string {
  const words = text.split(/(\s+)/);
  return words.map((word) => (/.@./.test(word) ? '(e-mail)' : word)).join('');
}
