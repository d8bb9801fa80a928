import { clientKey } from '../../core/log/clientKey';
import { sourceKey } from '../../core/overview/clientSources';
import { PLACEHOLDERS } from '../../texts/vocabulary';

/**
 * A source as written; null where none is, and where what is written says that it is not known:
 * `n/a`, «нет», a dash.
 */
export function knownSource(written: string | null | undefined): string | null {
  if (written == null || sourceKey(written) === '') return null;
  return PLACEHOLDERS.has(clientKey(written)) ? null : written;
}
