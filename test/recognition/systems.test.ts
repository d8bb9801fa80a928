import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnsOf, type TableName } from '../../src/recognition/columnsOf';
import { tableKindOf } from '../../src/recognition/tableKind';
import { AS_WRITTEN, ordersRead, ordersUnder, type SystemHeader } from './trial';

/** What a system's header is, and the columns that the roles are to be read from. */
interface KnownSystem extends SystemHeader {
  kind: string;
  reasons: string[];
  reads: Record<string, string>;
}

// Headers as the systems write them: facts, a line each; within a field the names are separated by
// `|`.
const SYSTEMS: KnownSystem[] = readFileSync(new URL('systems.tsv', import.meta.url), 'utf8')
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

const conventions = {
  shownDate: (date: Date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  }),
};

const named = (systems: KnownSystem[]) =>
  systems.map((each) => [`${each.system}, ${each.report}`, each] as const);

test('the headers are read', () => {
  expect(SYSTEMS.length).toBeGreaterThanOrEqual(110);
  expect(SYSTEMS.filter(({ key }) => key).length).toBeGreaterThanOrEqual(55);
});

describe('four orders under the header are read as four orders', () => {
  test.each(named(SYSTEMS.filter(({ key }) => key)))('%s', (_, system) => {
    expect(ordersRead(system)).toEqual(AS_WRITTEN);
  });

  test.each(named(SYSTEMS.filter(({ key }) => key)))(
    '%s, its columns turned round',
    (_, system) => {
      expect(ordersRead({ ...system, columns: [...system.columns].reverse() })).toEqual(AS_WRITTEN);
    },
  );
});

describe('what the header is of, and which columns it is read from', () => {
  test.each(named(SYSTEMS))('%s', (_, system) => {
    const rows = system.key ? ordersUnder(system) : [];
    const { kind, reasons } = tableKindOf(system.columns, rows, conventions);
    expect(kind).toBe(system.kind);
    if (kind === 'none') expect(reasons).toEqual(system.reasons);
    const table: TableName = kind === 'clients' ? 'clients' : 'sales';
    const columns = columnsOf(system.columns, rows, table).columns as ReadonlyMap<
      string,
      { index: number }
    >;
    const read = Object.keys(system.reads).map((role) => [
      role,
      system.columns[columns.get(role)?.index ?? -1],
    ]);
    expect(Object.fromEntries(read)).toEqual(system.reads);
  });
});

describe('words that no role has change nothing', () => {
  test.each(named(SYSTEMS.filter(({ key }) => key)))('%s', (_, system) => {
    const columns = ['Zzyzx', ...system.columns, 'Qwfp 7'];
    expect(ordersRead({ ...system, columns })).toEqual(AS_WRITTEN);
  });
});
