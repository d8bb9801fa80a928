import { isPlaceholder } from '../../texts/vocabulary';

/** A text as written; null where none is, and where what is written says that it is not known. */
export function knownText(written: string | null | undefined): string | null {
  return written == null || isPlaceholder(written) ? null : written;
}
