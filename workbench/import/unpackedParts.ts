import { inflateRawSync } from 'node:zlib';

const DIRECTORY_END = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
/** The end of the directory and the comment behind it. */
const LONGEST_END = 22 + 0xff_ff;
const STORED = 0;
const DEFLATED = 8;
/** Unpacked at a time: in the usual 16 kB pieces most of the time would go to making room. */
const CHUNK = 2 ** 18;

/**
 * What the parts of a zip archive hold, one after another, found and unpacked as the reader of
 * workbooks does: what an archive says of itself may be a lie, and a megabyte may hold a thousand.
 *
 * @param most bytes in all; where there are more, no more is unpacked
 * @throws RangeError where there are more than `most`, its `code` being `ERR_BUFFER_TOO_LARGE`
 * @throws Error where the archive is damaged
 */
export function* unpackedParts(bytes: Buffer, most: number): Generator<Buffer> {
  let size = 0;
  for (const { start, end, isDeflated } of parts(bytes)) {
    const packed = bytes.subarray(start, end);
    const content = isDeflated
      ? inflateRawSync(packed, { chunkSize: CHUNK, maxOutputLength: Math.max(1, most - size) })
      : packed;
    size += content.length;
    if (size > most) throw Object.assign(new RangeError('too large'), { code: TOO_LARGE });
    yield content;
  }
}

/** What Node's own error is marked with, too, where a part comes to more than it may. */
export const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';

/**
 * Where the contents of each part lie. How many there are, and how each is packed, is said twice; the
 * reader goes by the number of this disk's parts and by the head of each part itself.
 */
function* parts(bytes: Buffer): Generator<{ start: number; end: number; isDeflated: boolean }> {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(DIRECTORY_END);
  const end = bytes.lastIndexOf(mark);
  if (end < 0 || end < bytes.length - LONGEST_END) throw new RangeError('no directory');
  const count = bytes.readUInt16LE(end + 8);
  if (count !== bytes.readUInt16LE(end + 10)) throw new RangeError('two numbers of parts');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = count; left > 0; left--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('no entry');
    const method = bytes.readUInt16LE(at + 10);
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt16LE(local + 8) !== method || ![STORED, DEFLATED].includes(method)) {
      throw new RangeError('packed in two ways, or in one that is not known');
    }
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    yield { start, end: start + bytes.readUInt32LE(at + 20), isDeflated: method === DEFLATED };
    at +=
      46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
