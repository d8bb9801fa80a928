import { type Area, common } from '../document/area';
import type { FormatRule } from '../document/formatRule';
import { renamedIn } from '../document/movedFormula';
import type { SheetCells } from '../document/sheetCells';
import type { PlacedValidation, ValidationRule } from '../document/validationRule';
import { MemoryLayout } from './sheetLayout';
import type { KeptSheet } from './sheetState';

/** A sheet in memory. */
export class MemoryCells extends MemoryLayout implements SheetCells {
  /** All the sheet keeps. */
  snapshot(): KeptSheet {
    return this.kept;
  }

  /** Takes over what {@link snapshot} gave. */
  restore(kept: KeptSheet): void {
    this.keep(kept);
  }

  get number(): number {
    return Number(this.id);
  }

  get name(): string {
    return this.kept.name;
  }

  rename(name: string): void {
    const before = this.kept.name;
    this.keep({ name });
    for (const each of this.book.sheets()) {
      each.changeFormulas((formula) => renamedIn(formula, before, name));
    }
  }

  get isHidden(): boolean {
    return this.kept.isHidden;
  }

  setHidden(isHidden: boolean): void {
    this.keep({ isHidden });
    if (isHidden) this.book.leave(this);
  }

  get tabColor(): string | null {
    return this.kept.tabColor;
  }

  setTabColor(color: string | null): void {
    this.keep({ tabColor: color });
  }

  activate(): void {
    this.book.activate(this);
  }

  get selection() {
    return this.kept.selection;
  }

  select(area: Area): void {
    this.keep({ selection: { area, cell: { row: area.startRow, column: area.startColumn } } });
  }

  mergesIn(area: Area): Area[] {
    return this.kept.merges.filter((merge) => common(merge, area));
  }

  merge(area: Area): void {
    this.keep({ merges: [...this.kept.merges, area] });
  }

  unmerge(areas: Area[]): void {
    const isLeft = (merge: Area) => !areas.some((area) => common(merge, area));
    this.keep({ merges: this.kept.merges.filter(isLeft) });
  }

  note(row: number, column: number): string {
    return this.kept.notes.get(`${row},${column}`) ?? '';
  }

  setNote(row: number, column: number, text: string | null): void {
    if ((text ?? '') === this.note(row, column)) return;
    const notes = new Map(this.kept.notes);
    if (text) notes.set(`${row},${column}`, text);
    else notes.delete(`${row},${column}`);
    this.keep({ notes });
  }

  notes() {
    return [...this.kept.notes].map(([place, text]) => {
      const [row = 0, column = 0] = place.split(',').map(Number);
      return { row, column, text };
    });
  }

  formatRules(): FormatRule[] {
    return [...this.kept.rules];
  }

  setFormatRules(rules: readonly FormatRule[]): void {
    this.keep({ rules: [...rules] });
  }

  validationAt(row: number, column: number): ValidationRule | null {
    const cell = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const holds = ({ areas }: PlacedValidation) => areas.some((area) => common(area, cell));
    return this.kept.validations.find(holds)?.rule ?? null;
  }

  validations(): PlacedValidation[] {
    return [...this.kept.validations];
  }

  addValidation(validation: PlacedValidation): void {
    this.keep({ validations: [...this.kept.validations, validation] });
  }

  clearValidations(area: Area): void {
    const validations = this.kept.validations
      .map(({ areas, rule }) => ({ areas: areas.flatMap((each) => without(each, area)), rule }))
      .filter(({ areas }) => areas.length > 0);
    this.keep({ validations });
  }

  filter(): Area | null {
    return this.kept.filter?.area ?? null;
  }

  setFilter(area: Area | null): void {
    this.keep({ filter: area && { area, texts: new Map(), hiddenRows: new Set() } });
  }

  filterTexts(column: number): ReadonlySet<string> | null {
    return this.kept.filter?.texts.get(column) ?? null;
  }

  setFilterTexts(column: number, shown: ReadonlySet<string> | null): void {
    const { filter } = this.kept;
    if (!filter) return;
    const texts = new Map(filter.texts);
    if (shown) texts.set(column, shown);
    else texts.delete(column);
    const hiddenRows = new Set<number>();
    for (let row = filter.area.startRow + 1; row <= filter.area.endRow; row++) {
      const isShown = [...texts].every(([each, those]) => those.has(this.shownText(row, each)));
      if (!isShown) hiddenRows.add(row);
    }
    this.keep({ filter: { ...filter, texts, hiddenRows } });
  }

  isFilteredOut(row: number): boolean {
    return this.kept.filter?.hiddenRows.has(row) ?? false;
  }
}

/** An area in up to four pieces, a part taken out of it. */
function without(area: Area, part: Area): Area[] {
  const hole = common(area, part);
  if (!hole) return [area];
  const { startRow, endRow } = hole;
  return [
    { ...area, endRow: startRow - 1 },
    { ...area, startRow, endRow, endColumn: hole.startColumn - 1 },
    { ...area, startRow, endRow, startColumn: hole.endColumn + 1 },
    { ...area, startRow: endRow + 1 },
  ].filter((piece) => piece.startRow <= piece.endRow && piece.startColumn <= piece.endColumn);
}
