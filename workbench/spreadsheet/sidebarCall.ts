/**
 * What `google.script.run` sends and brings back, as the text that crosses. Dates and functions do
 * not cross, nor does anything else that JSON would change without a word; undefined becomes null.
 */
export function crossing(value: unknown, where: string): string {
  refuse(value, where, new Set());
  return JSON.stringify(value ?? null);
}

function refuse(value: unknown, where: string, above: Set<unknown>): void {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (
    typeof value === 'function' ||
    typeof value === 'symbol' ||
    typeof value === 'bigint' ||
    kind === 'Date'
  ) {
    const what = kind === 'Date' ? 'a Date' : `a ${typeof value}`;
    throw new Error(`google.script.run cannot carry ${what} (${where}): send a text or a number.`);
  }
  if (typeof value !== 'object' || value === null) return;
  if (above.has(value)) {
    throw new Error(`google.script.run cannot carry an object that contains itself (${where}).`);
  }
  above.add(value);
  for (const [key, item] of Object.entries(value)) refuse(item, `${where}.${key}`, above);
  above.delete(value);
}
