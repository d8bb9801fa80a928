import { readFileSync } from 'node:fs';
import type { SystemHeader } from './trial';

/** What a system's header is, and the columns that the roles are to be read from. */
export interface KnownSystem extends SystemHeader {
  kind: string;
  reasons: string[];
  reads: Record<string, string>;
}

/**
 * Headers as the systems write them: facts, a line each; within a field the names are separated by
 * `|`.
 */
export const SYSTEMS: KnownSystem[] = readFileSync(new URL('systems.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [system, report, language, kind, reasons, reads, key, done, columns] = line.split(
      '\t',
    ) as [string, string, SystemHeader['language'], ...string[]];
    const pairs = (field = '') =>
      Object.fromEntries(
        field
          .split('|')
          .filter((pair) => pair !== '')
          .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
      );
    return {
      ...{ system, report, language, done: done ?? '', reads: pairs(reads) },
      kind: kind ?? '',
      reasons: (reasons ?? '').split(' ').filter((reason) => reason !== ''),
      columns: (columns ?? '').split('|'),
      ...(key ? { key: pairs(key) as NonNullable<SystemHeader['key']> } : {}),
    };
  });
