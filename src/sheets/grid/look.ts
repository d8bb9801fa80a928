import type { ColumnFormat } from '../../schema/kinds';
import { currencySigns } from '../../texts/currencySigns';
import { type Language, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';

/** Header colours: grey for what people fill in, blue for what the add-on computes. */
export const HEADER_COLOUR = { user: '#e8eaed', computed: '#d2e3fc' } as const;

/** Colours of contacts and statuses, each with a text colour that is read easily on it. */
export const ALERT_COLOURS = {
  overdue: { background: '#f4c7c3', text: '#8c1d18' },
  dueSoon: { background: '#fce8b2', text: '#6b4a00' },
  active: { background: '#d9ead3', text: '#1e5631' },
  sleeping: { background: '#fff2cc', text: '#6b4a00' },
  lost: { background: '#e6e0ec', text: '#4a3a63' },
} as const;

/** Colours of shares in charts; the same hues, strong enough to be told apart as areas. */
export const CHART_COLOURS = {
  active: '#4c9a5f',
  sleeping: '#e3aa2f',
  lost: '#8d7aa8',
  plain: '#3b78c4',
} as const;

/** The number format of a kind of column. */
export function numberFormat(format: ColumnFormat, language: Language): string {
  switch (format) {
    case 'day':
      return texts[language].conventions.dayFormat;
    case 'money':
      return moneyFormat(language, null);
    case 'count':
      return '0';
    case 'decimal':
      return '0.0';
    case 'text':
      return 'General';
  }
}

/**
 * The number format of money.
 *
 * @param currency null where it is not known
 */
export function moneyFormat(language: Language, currency: string | null): string {
  const { before, behind } = currencySigns(currency, language);
  const literal = (sign: string) => sign && `"${sign.replace(/"/g, '')}"`;
  return `${literal(before)}#,##0.00${literal(behind)}`;
}

/** Makes cells of a sheet look as a header: bold, coloured, their words wrapped. */
export function paintHeader(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cells: GoogleAppsScript.Spreadsheet.Range | GoogleAppsScript.Spreadsheet.RangeList,
  colour: string,
): void {
  decorate(sheet, 'look', () => {
    cells.setFontWeight('bold').setBackground(colour).setWrap(true);
  });
}
