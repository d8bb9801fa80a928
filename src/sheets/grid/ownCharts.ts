import { decorate } from '../document/decoration';

/** A chart of the add-on's on one of its sheets. */
export interface OwnChart {
  type: GoogleAppsScript.Charts.ChartType;
  /** In each language; by these it is known again. */
  titles: readonly string[];
  /** In the document's language. */
  title: string;
  /** The first column names the points, each other is a series; the first row is a header. */
  ranges: readonly string[];
  /** The cell of its corner, counted from 1. */
  row: number;
  column: number;
  /** From that cell's left edge, in pixels. */
  offset: number;
  options: Readonly<Record<string, unknown>>;
}

/**
 * Puts charts on a sheet: one that is missing is made, one that is there shows the ranges given and
 * keeps all else that a user did to it. Charts of other titles are the user's.
 *
 * @param isNew whether nothing was written to the sheet before, so that none of the charts can be
 * there
 */
export function placeCharts(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  charts: readonly OwnChart[],
  isNew: boolean,
): void {
  const present = isNew ? [] : sheet.getCharts();
  for (const chart of charts) {
    decorate(sheet, 'charts', () => {
      const found = present.find((each) =>
        chart.titles.includes(String(each.getOptions().get('title'))),
      );
      if (!found) sheet.insertChart(built(sheet, chart));
      else if (!shows(found, chart)) sheet.updateChart(updated(sheet, found, chart));
    });
  }
}

function built(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { type, title, ranges, row, column, offset, options }: OwnChart,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const builder = sheet
    .newChart()
    .setChartType(type)
    .setNumHeaders(1)
    .setPosition(row, column, offset, 0)
    .setOption('title', title);
  for (const [name, value] of Object.entries(options)) builder.setOption(name, value);
  for (const range of ranges) builder.addRange(sheet.getRange(range));
  return builder.build();
}

function shows(
  chart: GoogleAppsScript.Spreadsheet.EmbeddedChart,
  { title, ranges }: OwnChart,
): boolean {
  const shown = chart.getRanges().map((range) => range.getA1Notation());
  return shown.join() === ranges.join() && chart.getOptions().get('title') === title;
}

function updated(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  chart: GoogleAppsScript.Spreadsheet.EmbeddedChart,
  { title, ranges }: OwnChart,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const builder = chart.modify().clearRanges().setOption('title', title);
  for (const range of ranges) builder.addRange(sheet.getRange(range));
  return builder.build();
}
