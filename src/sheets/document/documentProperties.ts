import { QuotaError, within } from './quotaError';

/** While a job goes by one reading of them. */
interface Held {
  /** What the properties are; null before they were asked for. */
  texts: Map<string, string> | null;
  /** Whether something that can be done without was not kept, since Google took no more. */
  isShort: boolean;
}

let held: Held | null = null;

/**
 * Runs a job that goes by the document's properties as they were when it asked for the first of
 * them, all read in one call: it holds the document's lock, or is as short as a glance. A job
 * within another reads them anew, and the other goes by that from then on.
 */
export function holdingProperties<Result>(job: () => Result): Result {
  const outer = held;
  const own: Held = { texts: null, isShort: false };
  held = own;
  try {
    return job();
  } finally {
    if (outer) {
      outer.texts = own.texts ?? outer.texts;
      outer.isShort ||= own.isShort;
    }
    held = outer;
  }
}

/**
 * Writes what can be done without: where Google takes no more of the user's writes today, the job
 * goes on.
 */
export function unlessUsedUp(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof QuotaError)) throw error;
    if (held) held.isShort = true;
  }
}

/** Whether the job under way could not write all that it had to, and went on. */
export function isShort(): boolean {
  return held?.isShort ?? false;
}

/**
 * Makes sure, before a job changes anything that it could not go on from, that Google still takes
 * the user's writes today, and reads without which nothing works: takes away a property that there
 * is not.
 *
 * @throws QuotaError where it does not
 */
export function requireWrites(): void {
  readProperty('none');
  deleteProperty('none');
}

/** A property of the document; null where there is none of this name. */
export function readProperty(name: string): string | null {
  const properties = PropertiesService.getDocumentProperties();
  if (!held) return within('propertyReads', () => properties.getProperty(name));
  held.texts ??= new Map(Object.entries(within('propertyReads', () => properties.getProperties())));
  return held.texts.get(name) ?? null;
}

/** Writes properties by their names, all or none of them: one call, which Google counts once. */
export function writeProperties(texts: Readonly<Record<string, string>>): void {
  const properties = PropertiesService.getDocumentProperties();
  within('propertyWrites', () => properties.setProperties({ ...texts }));
  for (const [name, text] of Object.entries(texts)) held?.texts?.set(name, text);
}

/** Leaves these properties and no others, in one call. */
export function keepOnlyProperties(texts: Readonly<Record<string, string>>): void {
  const properties = PropertiesService.getDocumentProperties();
  within('propertyWrites', () => properties.setProperties({ ...texts }, true));
  if (held) held.texts = new Map(Object.entries(texts));
}

export function deleteProperty(name: string): void {
  const properties = PropertiesService.getDocumentProperties();
  within('propertyWrites', () => properties.deleteProperty(name));
  held?.texts?.delete(name);
}
