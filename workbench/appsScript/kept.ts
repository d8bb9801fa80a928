import type { Book } from '../document/book';
import type { SheetCells } from '../document/sheetCells';
import type { KeptChart } from './charts/keptChart';
import type { PropertyStores } from './services/propertiesService';
import type { KeptTrigger } from './services/triggers';
import type { KeptGroup } from './sheets/columnGroups';
import type { KeptTable } from './sheets/nativeTables';
import type { KeptProtection } from './sheets/protection';
import type { KeptTypes } from './sheets/sheetTypes';

/**
 * What a document keeps beside its cells, where the engine has no place for it: plain values, as a
 * snapshot holds them.
 */
export interface Kept {
  properties: PropertyStores;
  protections: KeptProtection[];
  charts: KeptChart[];
  groups: KeptGroup[];
  triggers: KeptTrigger[];
  tables: KeptTable[];
  /** Of the sheets without cells, by id. */
  sheetTypes: KeptTypes;
}

/** Of whole columns: more than a sheet has. */
const MOST_ROWS = 10_000_000;

/** What was kept with a workbook; nothing, for a new one. */
export function keptWith(custom: Partial<Kept> = {}): Kept {
  const { properties, protections, charts, groups, triggers, tables, sheetTypes } = custom;
  return {
    properties: { document: {}, script: {}, user: {}, ...properties },
    protections: protections ?? [],
    charts: charts ?? [],
    groups: groups ?? [],
    triggers: triggers ?? [],
    tables: tables ?? [],
    sheetTypes: { ...sheetTypes },
  };
}

/** Takes over what was kept, in the place of what is; whoever holds a list of it holds it still. */
export function restoreKept(
  kept: Kept,
  { properties, groups, tables, sheetTypes, ...lists }: Kept,
): void {
  for (const store of ['document', 'script', 'user'] as const) {
    for (const key of Object.keys(kept.properties[store])) delete kept.properties[store][key];
    Object.assign(kept.properties[store], properties[store]);
  }
  Object.assign(kept, { groups, tables, sheetTypes });
  replace(kept.protections, lists.protections);
  replace(kept.charts, lists.charts);
  replace(kept.triggers, lists.triggers);
}

/** Drops what lay on a sheet that is deleted. */
export function forgetSheet(kept: Kept, { id }: SheetCells): void {
  const isElsewhere = ({ sheetId }: { sheetId: string }) => sheetId !== id;
  kept.groups = kept.groups.filter(isElsewhere);
  kept.tables = kept.tables.filter(isElsewhere);
  delete kept.sheetTypes[id];
  replace(kept.protections, kept.protections.filter(isElsewhere));
  replace(kept.charts, kept.charts.filter(isElsewhere));
}

function replace<T>(list: T[], by: readonly T[]): void {
  list.splice(0, list.length, ...by);
}

/**
 * Lets charts, groups, protections and Tables follow the rows and columns they stand on. One without
 * cells is over, but for a chart, which is empty.
 */
export function followKept(book: Book, kept: Kept): void {
  const { protections, charts } = kept;
  book.followStructure((moved) => {
    kept.groups = kept.groups.flatMap((group) => {
      const { sheetId, first, last } = group;
      const area = { startRow: 0, endRow: MOST_ROWS, startColumn: first, endColumn: last };
      const next = moved({ sheetId, area })?.area;
      return next ? [Object.assign(group, { first: next.startColumn, last: next.endColumn })] : [];
    });
    kept.tables = kept.tables.flatMap(({ sheetId, ...table }) => {
      const area = moved({ sheetId, area: table.area })?.area;
      const typed = table.typed.flatMap((each) => moved({ sheetId, area: each })?.area ?? []);
      return area ? [{ sheetId, area, typed }] : [];
    });
    for (const protection of [...protections]) {
      const { sheetId, area } = protection;
      const next = area && moved({ sheetId, area });
      if (next) protection.area = next.area;
      else if (area) protections.splice(protections.indexOf(protection), 1);
      protection.unprotected = protection.unprotected.flatMap(
        (free) => moved({ sheetId, area: free })?.area ?? [],
      );
    }
    for (const chart of charts) {
      chart.ranges = chart.ranges.flatMap((range) => moved(range) ?? []);
      const { row, column } = chart.position;
      const corner = { startRow: row, startColumn: column, endRow: row, endColumn: column };
      const { startRow, startColumn } =
        moved({ sheetId: chart.sheetId, area: corner })?.area ?? corner;
      chart.position = { ...chart.position, row: startRow, column: startColumn };
    }
  });
}
