import { deleteProperty, readProperty, writeProperties } from './documentProperties';

// Google takes 9 KB a property. A longer text is cut: the first part says how many there are, and
// the others are under `key/2`, `key/3`, … They are written in one call, so that a run that is
// killed leaves the text before or the text after; what is left over of a longer one is never read.

/** What Google allows a document property to hold, with a little to spare, in bytes. */
const MOST_BYTES = 9_000;

/** Others have measured less than Google says: where there are several, they are shorter. */
const PART_BYTES = 8_000;

/** No text of ours begins so: they are JSON. */
const FIRST_PART = /^(\d{1,3})\/(.*)$/s;

/** The text kept under a key; null where there is none. One of which a part is gone is what is left. */
export function readText(key: string): string | null {
  const first = readProperty(key);
  const [, count, begin = ''] = FIRST_PART.exec(first ?? '') ?? [];
  if (first === null || count === undefined) return first;
  const others = Array.from({ length: Number(count) - 1 }, (_, index) => partKey(key, index + 2));
  return begin + others.map((name) => readProperty(name) ?? '').join('');
}

/** Keeps a text of up to some megabytes under a key; Google takes 500 KB in all. */
export function writeText(key: string, text: string): void {
  const before = partCount(key);
  const parts = byteLength(text) <= MOST_BYTES ? [text] : cut(text);
  const [first = '', ...others] = parts;
  writeProperties({
    [key]: others.length === 0 ? first : `${parts.length}/${first}`,
    ...Object.fromEntries(others.map((part, index) => [partKey(key, index + 2), part])),
  });
  for (let part = parts.length + 1; part <= before; part++) deleteProperty(partKey(key, part));
}

export function deleteText(key: string): void {
  const count = partCount(key);
  // The first last: without it nobody would know of the others.
  for (let part = count; part > 1; part--) deleteProperty(partKey(key, part));
  deleteProperty(key);
}

/** Bytes in UTF-8: Cyrillic letters take two. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character);
  return bytes;
}

function partKey(key: string, part: number): string {
  return `${key}/${part}`;
}

/** Of what stands under a key now. */
function partCount(key: string): number {
  return Number(FIRST_PART.exec(readProperty(key) ?? '')?.[1] ?? 1);
}

function cut(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  let bytes = 0;
  for (const character of text) {
    const own = bytesOf(character);
    if (bytes + own > PART_BYTES) {
      parts.push(text.slice(from, to));
      [from, bytes] = [to, 0];
    }
    bytes += own;
    to += character.length;
  }
  return [...parts, text.slice(from)];
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) as number;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
