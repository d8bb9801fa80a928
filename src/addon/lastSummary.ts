import type { Summary } from './actions';

/** Kept with the document, so that the panel shows the last figures at once and to everybody. */
const PROPERTY = 'lastSummary';

/** Raised when the shape of a summary changes; an older one is then not shown. */
const VERSION = 1;

export function rememberSummary(summary: Summary): void {
  const kept = JSON.stringify({ version: VERSION, summary });
  PropertiesService.getDocumentProperties().setProperty(PROPERTY, kept);
}

/** The last recalculation's summary; null where there was none, or it cannot be read any more. */
export function lastSummary(): Summary | null {
  const kept = PropertiesService.getDocumentProperties().getProperty(PROPERTY);
  try {
    const { version, summary } = JSON.parse(kept ?? '{}');
    return version === VERSION ? summary : null;
  } catch {
    return null;
  }
}
