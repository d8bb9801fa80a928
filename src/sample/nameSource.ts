/** Name patterns with a `*` for the title, and the titles that go with them. */
export interface NameSource {
  readonly patterns: readonly string[];
  readonly titles: readonly string[];
}

/** A source out of two lists, their items set apart by semicolons. */
export function nameSource(patterns: string, titles: string): NameSource {
  const items = (list: string) => list.split(';').map((item) => item.trim());
  return { patterns: items(patterns), titles: items(titles) };
}
