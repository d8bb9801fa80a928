/** What a part of the bench found, as it is printed and written. */
export interface Table {
  title: string;
  header: readonly string[];
  rows: readonly (readonly string[])[];
  /** What has to be known to read it. */
  note?: string;
}

/** A table in Markdown. */
export function markdown({ title, header, rows, note }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const under = header.map((_, index) => (index === 0 ? '---' : '---:'));
  return [
    `## ${title}`,
    ...(note ? [note] : []),
    [header, under, ...rows].map(line).join('\n'),
  ].join('\n\n');
}

/** The same in columns of one width. */
export function plainText({ title, header, rows, note }: Table): string {
  const widths = header.map((_, index) =>
    Math.max(...[header, ...rows].map((cells) => (cells[index] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ');
  return [title, ...(note ? [note] : []), ...[header, ...rows].map(line), ''].join('\n');
}

/** A count as people write it: `1,000,000`. */
export function count(value: number): string {
  return value.toLocaleString('en');
}

/** Milliseconds of the processor. */
export function ms(milliseconds: number): string {
  return milliseconds.toLocaleString('en', { maximumFractionDigits: milliseconds < 100 ? 1 : 0 });
}

/** How many times the one is the other. */
export function times(one: { milliseconds: number }, other: { milliseconds: number }): string {
  return `${(one.milliseconds / other.milliseconds).toFixed(2)} ×`;
}
