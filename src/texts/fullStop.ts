/** Words of the user's as the end of a sentence: «Тел.» has its full stop already. */
export function withFullStop(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
