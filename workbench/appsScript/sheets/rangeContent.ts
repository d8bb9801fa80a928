import type { ScriptValue } from '../../document/cellValues';
import { requireListed } from '../rules/strictLists';
import { RangePlace } from './rangePlace';

/** What a range's cells hold. */
export abstract class RangeContent extends RangePlace {
  getValue(): ScriptValue {
    const { startRow, startColumn } = this.area;
    return this.host.values.toScript(this.cells.content(startRow, startColumn));
  }

  getValues(): ScriptValue[][] {
    return this.map((row, column) => this.host.values.toScript(this.cells.content(row, column)));
  }

  setValue(value: unknown): this {
    return this.#put(() => value);
  }

  setValues(values: unknown[][]): this {
    return this.#put(this.block(values, 'setValues'));
  }

  getDisplayValue(): string {
    const { startRow, startColumn } = this.area;
    return this.host.values.display(this.cells, startRow, startColumn);
  }

  getDisplayValues(): string[][] {
    return this.map((row, column) => this.host.values.display(this.cells, row, column));
  }

  isBlank(): boolean {
    const isBlank = (row: number, column: number) =>
      this.cells.content(row, column) === null && this.cells.formula(row, column) === null;
    return this.map(isBlank).every((line) => line.every(Boolean));
  }

  getFormula(): string {
    return this.#formula(this.area.startRow, this.area.startColumn);
  }

  getFormulas(): string[][] {
    return this.map((row, column) => this.#formula(row, column));
  }

  /** In a range of several cells the references are the same in each: they are not shifted. */
  setFormula(formula: string): this {
    return this.#putFormulas(() => formula);
  }

  setFormulas(formulas: string[][]): this {
    return this.#putFormulas(this.block(formulas, 'setFormulas'));
  }

  clearContent(): this {
    return this.#put(() => null);
  }

  #formula(row: number, column: number): string {
    const kept = this.cells.formula(row, column);
    return kept === null ? '' : this.host.values.formulaToScript(kept);
  }

  #put(value: (row: number, column: number) => unknown): this {
    const cellFor = (row: number, column: number) =>
      this.host.values.toCell(value(row, column), this.cells.pattern(row, column));
    requireListed(this.host, this.cells, this.area, (row, column) => cellFor(row, column).value);
    this.cells.write(this.area, cellFor);
    return this;
  }

  #putFormulas(formula: (row: number, column: number) => string): this {
    this.cells.write(this.area, (row, column) => {
      const text = String(formula(row, column));
      if (text === '') return { value: null };
      return this.host.values.formulaToCell(text.startsWith('=') ? text : `=${text}`);
    });
    return this;
  }
}
