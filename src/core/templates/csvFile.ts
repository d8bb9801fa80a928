import { wellFormed } from '../wellFormed';

/** By it a spreadsheet program knows the file's encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Lines as a file of values, quoted as RFC 4180 has it. A text that a spreadsheet program would take
 * for a formula is led by an apostrophe.
 *
 * @param separator between two values: where a comma stands in numbers, Excel expects a semicolon
 */
export function csvFile(lines: readonly (readonly string[])[], separator: ',' | ';'): string {
  return (
    BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(quoted).join(separator)}\r\n`).join('')
  );
}

/** Digits and what is written between them are no formula, and a mailing program dials them. */
const PHONE = /^\+\d[\d\s()-]*$/;

function quoted(cell: string): string {
  return `"${neutralised(wellFormed(cell)).replace(/"/g, '""')}"`;
}

function neutralised(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !PHONE.test(cell) ? `'${cell}` : cell;
}
