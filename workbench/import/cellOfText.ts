import type { Cell } from '../spreadsheet/grid';

/**
 * What a field of a CSV file becomes in a cell. Only text that a number or a day writes back in
 * exactly the same way is turned into one: `0012`, `12.00` and `+7 912 …` stay what they are, and
 * so do years no spreadsheet counts.
 */
export function cellOfText(text: string): Cell {
  if (text === '') return null;
  const value = Number(text);
  if (Number.isFinite(value) && String(value) === text) return value;
  return isDay(text) ? { day: text } : text;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1900') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
