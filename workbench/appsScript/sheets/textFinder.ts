import { Service, standsFor } from '../gate/gate';
import type { Range } from './range';

/** Looks for cells of a range that show a text somewhere, whatever its case. */
export class TextFinder extends Service {
  constructor(
    private readonly range: Range,
    private readonly text: string,
  ) {
    super();
  }

  /** The first, row by row; null where there is none. Called again, Google's goes on from there. */
  findNext(): Range | null {
    const wanted = this.text.toLowerCase();
    const shown = this.range.getDisplayValues();
    for (const [row, cells] of shown.entries()) {
      const column = cells.findIndex((cell) => cell.toLowerCase().includes(wanted));
      if (column >= 0) return this.range.getCell(row + 1, column + 1);
    }
    return null;
  }
}

standsFor<GoogleAppsScript.Spreadsheet.TextFinder>()(TextFinder, {
  name: 'TextFinder',
  reads: ['findNext'],
});
