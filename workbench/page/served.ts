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
  /** The sheet to begin on, by its name; the first one, where none is named. */
  shows?: string;
  /** What the page runs of the script by itself; nothing, where none is named. */
  runs?: {
    /** Once it is open. */
    open: string;
    /** Once another day was chosen for today. */
    day: readonly string[];
  };
  /** Whether it is the sample base, which is there in each language. */
  isSample?: boolean;
  /** What is to be told about the file that it was read from. */
  told?: readonly string[];
}

/** Where the page sends what it wants opened; each answers with the address of the page to go to. */
export const OPENS = { files: '/open/files', sample: '/open/sample', language: '/open/language' };

/** Where it leaves what is in it; answers with the address where that is found again. */
export const KEEP = '/keep';
