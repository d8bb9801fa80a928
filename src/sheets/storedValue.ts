/** What Google allows a document property to hold, with a little to spare, in bytes. */
const MAX_BYTES = 9_000;

/**
 * Reads a value kept with the document.
 *
 * One that cannot be read, being damaged or of another version, is not used and not lost: it is set aside under `key.unreadable`, once.
 *
 * @param version the version of the value's shape that this code writes
 * @returns null where nothing usable is kept
 */
export function readStored<T>(
  key: string,
  version: number,
  isValid: (value: unknown) => value is T,
): T | null {
  const properties = PropertiesService.getDocumentProperties();
  const text = properties.getProperty(key);
  if (text === null) return null;
  const kept = parsed(text);
  if (kept?.version === version && isValid(kept.value)) return kept.value;
  properties.setProperty(`${key}.unreadable`, text);
  properties.deleteProperty(key);
  return null;
}

/** @returns whether it was kept: a value larger than a property may be is not */
export function store(key: string, version: number, value: unknown): boolean {
  const text = JSON.stringify({ version, value });
  if (byteLength(text) > MAX_BYTES) return false;
  PropertiesService.getDocumentProperties().setProperty(key, text);
  return true;
}

/** Whether a value of this name was set aside as unreadable. */
export function isSetAside(key: string): boolean {
  return PropertiesService.getDocumentProperties().getProperty(`${key}.unreadable`) !== null;
}

export function forget(key: string): void {
  PropertiesService.getDocumentProperties().deleteProperty(key);
}

function parsed(text: string): { version?: unknown; value?: unknown } | null {
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}

/** Bytes in UTF-8: Cyrillic letters take two. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
