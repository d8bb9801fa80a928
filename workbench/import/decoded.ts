/**
 * The text of a file. It is UTF-8 (or UTF-16 of either order with its mark, as Excel writes
 * "Unicode text"); what is not valid UTF-8 is taken for Windows-1251, in which Russian Excel and 1C
 * still export.
 */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
