/**
 * While a job goes by one reading of them: what the properties are, null before they were asked
 * for.
 */
let held: { texts: Map<string, string> | null } | null = null;

/**
 * Runs a job that goes by the document's properties as they were when it asked for the first of
 * them, all read in one call: it holds the document's lock, or is as short as a glance. A job
 * within another reads them anew, and the other goes by that from then on.
 */
export function holdingProperties<Result>(job: () => Result): Result {
  const outer = held;
  held = { texts: null };
  try {
    return job();
  } finally {
    if (outer && held.texts) outer.texts = held.texts;
    held = outer;
  }
}

/** A property of the document; null where there is none of this name. */
export function readProperty(name: string): string | null {
  const properties = PropertiesService.getDocumentProperties();
  if (!held) return properties.getProperty(name);
  held.texts ??= new Map(Object.entries(properties.getProperties()));
  return held.texts.get(name) ?? null;
}

export function writeProperty(name: string, text: string): void {
  PropertiesService.getDocumentProperties().setProperty(name, text);
  held?.texts?.set(name, text);
}

export function deleteProperty(name: string): void {
  PropertiesService.getDocumentProperties().deleteProperty(name);
  held?.texts?.delete(name);
}
