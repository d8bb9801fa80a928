/**
 * Whether a text may be sent: it came ready, or somebody has changed it and left no field open.
 *
 * @param given as it came, and what is to be filled in by hand; '' where nothing is
 * @param said  the text as it stands in the field
 */
export function isReady(given: { text: string; fillIn: string }, said: string): boolean {
  return given.fillIn === '' || (said !== given.text && !/[{}]/.test(said));
}
