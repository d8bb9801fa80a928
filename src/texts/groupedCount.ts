/** A count as it is written, its thousands set apart as those of other numbers are. */
export function groupedCount(count: number, separator: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, separator);
}
