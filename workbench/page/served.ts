import type { IWorkbookData } from '@univerjs/core';
import type { Language } from '../locale/language';
import type { Grid } from '../spreadsheet/grid';

/** What the server tells the page about the spreadsheet to open: the body of `/workbook.json`. */
export interface ServedWorkbook {
  workbook: Grid[] | IWorkbookData;
  /** Locale of the spreadsheet, as Apps Script writes it: `ru_RU` or `en_US`. */
  locale: string;
  timeZone: string;
  /** The day the workbench takes for today: `2026-11-22`. */
  now: string;
  /** Title of the spreadsheet, shown in the header. */
  title: string;
  /** Language of the page around the sheet. */
  language: Language;
}
