const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A text of letters drawn at random, to tell things apart by. */
export function freshId(length: number, letters = LETTERS): string {
  return Array.from(
    { length },
    () => letters[Math.floor(Math.random() * letters.length)] as string,
  ).join('');
}
