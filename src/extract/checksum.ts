import { MOST_CELL_CHARACTERS } from './extractForm';

// MD5 (RFC 1321), since it is the one hash that BigQuery and DuckDB both have and that is done here
// in less time than the text is read in. It tells an accident, and protects from nobody.

const SINES = Int32Array.from(
  { length: 64 },
  (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32) | 0,
);
const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;

/** Holds a cell's text, each character in at most three bytes, and what is put behind it. */
let bytes = new Uint8Array(3 * MOST_CELL_CHARACTERS + 2 * BLOCK_BYTES);
let blocks = new DataView(bytes.buffer);

/**
 * The first 32 bits of the MD5 of a text in UTF-8, from a place in it to its end, as a whole number
 * of 0 or more.
 */
export function checksum(text: string, from = 0): number {
  const room = 3 * (text.length - from) + 2 * BLOCK_BYTES;
  if (bytes.length < room) {
    bytes = new Uint8Array(room);
    blocks = new DataView(bytes.buffer);
  }
  const length = encode(text, from);
  const end = Math.ceil((length + 1 + LENGTH_BYTES) / BLOCK_BYTES) * BLOCK_BYTES;
  bytes.fill(0, length, end);
  bytes[length] = 0x80;
  blocks.setUint32(end - LENGTH_BYTES, length * 8, true);
  // A hash is written down byte by byte, the lowest of a word first.
  blocks.setInt32(0, digest(end), true);
  return blocks.getUint32(0);
}

/** Puts a text's UTF-8 into {@link bytes}, and tells how long it is. */
function encode(text: string, from: number): number {
  let length = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const point = text.codePointAt(at) as number;
    if (point < 0x800) bytes[length++] = 0xc0 | (point >> 6);
    else {
      if (point < 0x1_0000) bytes[length++] = 0xe0 | (point >> 12);
      else {
        at++;
        bytes[length++] = 0xf0 | (point >> 18);
        bytes[length++] = 0x80 | ((point >> 12) & 0x3f);
      }
      bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
    }
    bytes[length++] = 0x80 | (point & 0x3f);
  }
  return length;
}

const words = new Int32Array(BLOCK_BYTES / 4);

/** A step: rounds differ in how they mix, in whose turn a word of the text is, and by how much to turn. */
function stepped(x: number, mixed: number, step: number, place: number, shift: number): number {
  const sum = (mixed + (SINES[step] as number) + (words[place & 15] as number)) | 0;
  return (x + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
}

/** The first word of the state after the first so many of {@link bytes}. */
function digest(end: number): number {
  let [a0, b0, c0, d0] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let block = 0; block < end; block += BLOCK_BYTES) {
    for (let at = 0; at < 16; at++) words[at] = blocks.getInt32(block + at * 4, true);
    let [a, b, c, d] = [a0, b0, c0, d0];
    for (let step = 0; step < 16; step += 4) {
      a = stepped(b, a + ((b & c) | (~b & d)), step, step, 7);
      d = stepped(a, d + ((a & b) | (~a & c)), step + 1, step + 1, 12);
      c = stepped(d, c + ((d & a) | (~d & b)), step + 2, step + 2, 17);
      b = stepped(c, b + ((c & d) | (~c & a)), step + 3, step + 3, 22);
    }
    for (let step = 16; step < 32; step += 4) {
      a = stepped(b, a + ((d & b) | (~d & c)), step, 5 * step + 1, 5);
      d = stepped(a, d + ((c & a) | (~c & b)), step + 1, 5 * (step + 1) + 1, 9);
      c = stepped(d, c + ((b & d) | (~b & a)), step + 2, 5 * (step + 2) + 1, 14);
      b = stepped(c, b + ((a & c) | (~a & d)), step + 3, 5 * (step + 3) + 1, 20);
    }
    for (let step = 32; step < 48; step += 4) {
      a = stepped(b, a + (b ^ c ^ d), step, 3 * step + 5, 4);
      d = stepped(a, d + (a ^ b ^ c), step + 1, 3 * (step + 1) + 5, 11);
      c = stepped(d, c + (d ^ a ^ b), step + 2, 3 * (step + 2) + 5, 16);
      b = stepped(c, b + (c ^ d ^ a), step + 3, 3 * (step + 3) + 5, 23);
    }
    for (let step = 48; step < 64; step += 4) {
      a = stepped(b, a + (c ^ (b | ~d)), step, 7 * step, 6);
      d = stepped(a, d + (b ^ (a | ~c)), step + 1, 7 * (step + 1), 10);
      c = stepped(d, c + (a ^ (d | ~b)), step + 2, 7 * (step + 2), 15);
      b = stepped(c, b + (d ^ (c | ~a)), step + 3, 7 * (step + 3), 21);
    }
    a0 = (a0 + a) | 0;
    b0 = (b0 + b) | 0;
    c0 = (c0 + c) | 0;
    d0 = (d0 + d) | 0;
  }
  return a0;
}
