import { Service, standsFor } from '../gate/gate';
import type { Range } from './range';

/** Ranges of one sheet that are dressed, filled or cleared in one call. */
export class RangeList extends Service {
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  override beforeWrite(method: string): void {
    for (const range of this.ranges) range.beforeWrite(method);
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }

  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }

  setFormula(formula: string): this {
    return this.#each((range) => range.setFormula(formula));
  }

  setNote(note: string | null): this {
    return this.#each((range) => range.setNote(note));
  }

  setNumberFormat(format: string): this {
    return this.#each((range) => range.setNumberFormat(format));
  }

  setBackground(color: string | null): this {
    return this.#each((range) => range.setBackground(color));
  }

  setFontColor(color: string | null): this {
    return this.#each((range) => range.setFontColor(color));
  }

  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): this {
    return this.#each((range) => range.setFontWeight(weight));
  }

  setWrap(isWrapped: boolean): this {
    return this.#each((range) => range.setWrap(isWrapped));
  }

  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }

  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }

  #each(act: (range: Range) => void): this {
    for (const range of this.ranges) act(range);
    return this;
  }
}

standsFor<GoogleAppsScript.Spreadsheet.RangeList>()(RangeList, {
  name: 'RangeList',
  handles: ['getRanges'],
  writes: [
    'clearContent',
    'clearFormat',
    'clearNote',
    'setBackground',
    'setFontColor',
    'setFontWeight',
    'setFormula',
    'setNote',
    'setNumberFormat',
    'setValue',
    'setWrap',
  ],
});
