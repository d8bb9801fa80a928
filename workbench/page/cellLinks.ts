import type { Univer } from '@univerjs/core';
import { HoverManagerService } from '@univerjs/sheets-ui';
import { parseA1 } from '../document/a1';
import type { Workbench } from '../spreadsheet/workbench';

/** A place in this spreadsheet, as Google writes it: the sheet by its number, and what to select. */
const PLACE = /^#gid=(\d+)(?:&range=(.+))?$/;

/** What may be opened beside the spreadsheet: nothing that would run in the page. */
const OUTSIDE = /^(?:https?|mailto|tel):/i;

/**
 * Lets a click on the text of a HYPERLINK lead where it says. Univer draws such a text as a link,
 * and follows it only with a plugin of its own that would bring its dialogs along.
 */
export function followCellLinks(univer: Univer, workbench: Workbench): void {
  const { book } = workbench;
  const follow = (url: string) => {
    const [, number, range] = PLACE.exec(url) ?? [];
    if (number === undefined) {
      if (OUTSIDE.test(url)) window.open(url, '_blank', 'noopener');
      return;
    }
    const sheet = book.sheets().find((each) => each.number === Number(number));
    if (!sheet) return;
    sheet.activate();
    const place = range === undefined ? null : parseA1(range, sheet.size());
    if (place) sheet.select(place.area);
  };
  univer
    .__getInjector()
    .get(HoverManagerService)
    .currentClickedCell$.subscribe(({ customRange }) => {
      const url: unknown = customRange?.properties?.url;
      // The click goes on to select the cell that was clicked; what it leads to comes after that.
      if (typeof url === 'string') window.setTimeout(() => follow(url));
    });
}
