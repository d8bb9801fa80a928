import { type Area, moved, type PlacedArea, type Structure } from '../document/area';
import { movedFormula } from '../document/movedFormula';
import type { CellLayout, Size } from '../document/sheetCells';
import { MemoryContents } from './sheetContents';
import type { KeptFilter } from './sheetState';

/** In pixels, as Univer has them. */
const USUAL_WIDTH = 88;

/** The rows and columns of a sheet in memory. */
export abstract class MemoryLayout extends MemoryContents implements CellLayout {
  insertRows(at: number, count: number): void {
    this.#restructure({ side: 'Row', from: at, count, comes: true });
  }

  insertColumns(at: number, count: number): void {
    this.#restructure({ side: 'Column', from: at, count, comes: true });
  }

  deleteRows(at: number, count: number): void {
    this.#restructure({ side: 'Row', from: at, count, comes: false });
  }

  deleteColumns(at: number, count: number): void {
    this.#restructure({ side: 'Column', from: at, count, comes: false });
  }

  frozen(): Size {
    return this.kept.frozen;
  }

  freeze(size: Partial<Size>): void {
    this.keep({ frozen: { ...this.kept.frozen, ...size } });
  }

  columnWidth(column: number): number {
    return this.kept.widths.get(column) ?? USUAL_WIDTH;
  }

  setColumnWidths(first: number, last: number, width: number): void {
    this.keep({ widths: new Map([...this.kept.widths, ...each(first, last, width)]) });
  }

  setRowHeights(first: number, last: number, height: number): void {
    this.keep({ heights: new Map([...this.kept.heights, ...each(first, last, height)]) });
  }

  isRowHidden(row: number): boolean {
    return this.kept.hiddenRows.has(row);
  }

  setRowsHidden(first: number, last: number, isHidden: boolean): void {
    this.keep({ hiddenRows: toggled(this.kept.hiddenRows, first, last, isHidden) });
  }

  isColumnHidden(column: number): boolean {
    return this.kept.hiddenColumns.has(column);
  }

  setColumnsHidden(first: number, last: number, isHidden: boolean): void {
    this.keep({ hiddenColumns: toggled(this.kept.hiddenColumns, first, last, isHidden) });
  }

  /**
   * Lets what this sheet keeps point at the same cells as before, when rows or columns of a sheet
   * of the book have come or gone.
   */
  follow(structure: Structure, nameOfChanged: string): void {
    const isOwn = structure.sheetId === this.id;
    const isThere = (sheet: string | null) => (sheet === null ? isOwn : sheet === nameOfChanged);
    const next = (formula: string) => movedFormula(formula, structure, isThere);
    const place = ({ sheetId, area }: PlacedArea): PlacedArea => ({
      sheetId,
      area: (sheetId === structure.sheetId && moved(area, structure)) || area,
    });
    this.changeFormulas(next);
    const pointsThere = (value: unknown): value is PlacedArea =>
      typeof value === 'object' && (value as PlacedArea).sheetId === structure.sheetId;
    const { validations } = this.kept;
    if (validations.some(({ rule }) => rule.criterion?.values.some(pointsThere))) {
      this.keep({
        validations: validations.map(({ areas, rule }) => ({
          areas,
          rule: {
            ...rule,
            criterion: rule.criterion && {
              ...rule.criterion,
              values: rule.criterion.values.map((value) =>
                pointsThere(value) ? place(value) : value,
              ),
            },
          },
        })),
      });
    }
    if (isOwn) this.#followOwn(structure);
  }

  /** Rewrites the formulas of cells, of conditional formats and of validations. */
  changeFormulas(next: (formula: string) => string): void {
    const { cells, rules, validations } = this.kept;
    const changed = {
      cells: changedIn(cells, (line) =>
        changedIn(line, (cell) => {
          if (!cell || cell.formula === null) return cell;
          const formula = next(cell.formula);
          return formula === cell.formula ? cell : { ...cell, formula };
        }),
      ),
      rules: changedIn(rules, (rule) => {
        const criterion = rule.criterion && withFormula(rule.criterion, next);
        return criterion === rule.criterion ? rule : { ...rule, criterion };
      }),
      validations: changedIn(validations, (each) => {
        const { areas, rule } = each;
        const criterion = rule.criterion && withFormula(rule.criterion, next);
        return criterion === rule.criterion ? each : { areas, rule: { ...rule, criterion } };
      }),
    };
    this.keep(changed);
  }

  #restructure(change: Omit<Structure, 'sheetId'>): void {
    const { cells, size, name } = this.kept;
    const { side, count, comes } = change;
    const delta = comes ? count : -count;
    if (side === 'Row') {
      this.keep({
        cells: spliced(cells, change, []),
        size: { ...size, rows: size.rows + delta },
      });
    } else {
      this.keep({
        cells: cells.map((line) => spliced(line, change, undefined)),
        size: { ...size, columns: size.columns + delta },
      });
    }
    this.book.restructured({ ...change, sheetId: this.id }, name);
  }

  #followOwn(structure: Structure): void {
    const { kept } = this;
    const { side, from, count, comes } = structure;
    const isRows = side === 'Row';
    const place = (at: number) => movedPlace(at, structure);
    const areas = (all: readonly Area[]) => all.flatMap((area) => moved(area, structure) ?? []);
    const set = (all: ReadonlySet<number>) => new Set([...all].flatMap((at) => place(at) ?? []));
    const sizes = (all: ReadonlyMap<number, number>) => {
      const next = new Map([...all].flatMap(([at, size]) => pair(place(at), size)));
      const neighbour = all.get(Math.max(from - 1, 0));
      // What comes is as high or wide as what stands before it.
      if (comes && neighbour) for (let at = from; at < from + count; at++) next.set(at, neighbour);
      return next;
    };
    this.keep({
      ...(isRows
        ? { heights: sizes(kept.heights), hiddenRows: set(kept.hiddenRows) }
        : { widths: sizes(kept.widths), hiddenColumns: set(kept.hiddenColumns) }),
      notes: new Map(
        [...kept.notes].flatMap(([key, text]) => {
          const [row = 0, column = 0] = key.split(',').map(Number);
          const next = place(isRows ? row : column);
          if (next === null) return [];
          return [[isRows ? `${next},${column}` : `${row},${next}`, text] as const];
        }),
      ),
      // A merge of one cell is none.
      merges: areas(kept.merges).filter(
        (area) => area.startRow < area.endRow || area.startColumn < area.endColumn,
      ),
      rules: kept.rules
        .map((rule) => ({ ...rule, areas: areas(rule.areas) }))
        .filter((rule) => rule.areas.length > 0),
      validations: kept.validations
        .map((validation) => ({ ...validation, areas: areas(validation.areas) }))
        .filter((validation) => validation.areas.length > 0),
      filter: kept.filter && followed(kept.filter, structure),
    });
  }
}

/** Where a row or column went; null where it is gone. */
function movedPlace(at: number, { from, count, comes }: Structure): number | null {
  if (at < from) return at;
  if (comes) return at + count;
  return at < from + count ? null : at - count;
}

function followed(filter: KeptFilter, structure: Structure): KeptFilter | null {
  const area = moved(filter.area, structure);
  if (!area) return null;
  const place = (at: number) => movedPlace(at, structure);
  return structure.side === 'Row'
    ? {
        ...filter,
        area,
        hiddenRows: new Set([...filter.hiddenRows].flatMap((row) => place(row) ?? [])),
      }
    : {
        ...filter,
        area,
        texts: new Map([...filter.texts].flatMap(([column, texts]) => pair(place(column), texts))),
      };
}

function pair<T>(at: number | null, value: T): [number, T][] {
  return at === null ? [] : [[at, value]];
}

function each(first: number, last: number, size: number): [number, number][] {
  return Array.from({ length: last - first + 1 }, (_, at) => [first + at, size]);
}

function toggled(
  all: ReadonlySet<number>,
  first: number,
  last: number,
  isIn: boolean,
): ReadonlySet<number> {
  const next = new Set(all);
  for (let at = first; at <= last; at++) {
    if (isIn) next.add(at);
    else next.delete(at);
  }
  return next;
}

function withFormula<T extends { criteria: string; values: readonly unknown[] }>(
  criterion: T,
  next: (formula: string) => string,
): T {
  if (criterion.criteria !== 'CUSTOM_FORMULA') return criterion;
  const values = changedIn<unknown>(criterion.values, (value) => next(String(value)));
  return values === criterion.values ? criterion : { ...criterion, values };
}

/** A list with some of it replaced; the same list where none was. */
function changedIn<Each>(all: readonly Each[], next: (each: Each) => Each): readonly Each[] {
  let changed: Each[] | null = null;
  for (const [index, each] of all.entries()) {
    const made = next(each);
    if (made === each) continue;
    changed ??= [...all];
    changed[index] = made;
  }
  return changed ?? all;
}

/** Lines, or the cells of one, some of them come or gone. */
function spliced<Each>(
  all: readonly Each[],
  { from, count, comes }: Omit<Structure, 'sheetId'>,
  blank: Each,
): readonly Each[] {
  if (from >= all.length) return all;
  return comes
    ? [...all.slice(0, from), ...new Array<Each>(count).fill(blank), ...all.slice(from)]
    : [...all.slice(0, from), ...all.slice(from + count)];
}
