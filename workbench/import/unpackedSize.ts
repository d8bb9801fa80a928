import { inflateRawSync } from 'node:zlib';

const DIRECTORY_END = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
/** The end of the directory and the comment behind it. */
const LONGEST_END = 22 + 0xff_ff;
const DEFLATED = 8;
/** Unpacked at a time: in the usual 16 kB pieces most of the time would go to making room. */
const CHUNK = 2 ** 18;

/**
 * How many bytes a zip archive holds unpacked, by unpacking it: what an archive says of itself may
 * be a lie, and a megabyte may hold a thousand.
 *
 * @param most where there are more, no more is unpacked
 * @returns Infinity where there are more than `most`; null where the archive is damaged
 */
export function unpackedSize(bytes: Buffer, most: number): number | null {
  try {
    let size = 0;
    for (const { start, end, isDeflated } of parts(bytes)) {
      const packed = bytes.subarray(start, end);
      size += isDeflated
        ? inflateRawSync(packed, { chunkSize: CHUNK, maxOutputLength: Math.max(1, most - size) })
            .length
        : packed.length;
      if (size > most) return Number.POSITIVE_INFINITY;
    }
    return size;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : null;
  }
}

/** Where the contents of each part lie, as the directory at the archive's end has it. */
function* parts(bytes: Buffer): Generator<{ start: number; end: number; isDeflated: boolean }> {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(DIRECTORY_END);
  const end = bytes.lastIndexOf(mark);
  if (end < 0 || end < bytes.length - LONGEST_END) throw new RangeError('no directory');
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('no entry');
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    yield {
      start,
      end: start + bytes.readUInt32LE(at + 20),
      isDeflated: bytes.readUInt16LE(at + 10) === DEFLATED,
    };
    at +=
      46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
