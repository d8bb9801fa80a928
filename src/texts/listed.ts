/** The items of a list that is written in one line, set apart by commas. */
export function listed(items: string): string[] {
  return items.split(', ');
}
