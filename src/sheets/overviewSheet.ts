import type { Cell } from '../cells/cell';
import { serialOf } from '../cells/day';
import { retentionCells } from '../cells/retentionCells';
import { CONCENTRATION_WARNING_PERCENT } from '../core/concentration';
import type { Overview } from '../core/overview';
import type { PeriodLength } from '../core/period';
import type { PeriodRetention } from '../core/retention';
import { type Language, texts } from '../texts/texts';
import { HEADER_COLOUR, numberFormat } from './look';
import { ownSheet } from './workbook';

/** How a row of the sheet looks: a title, a table's header, or figures, each cell in a format of its own. */
interface Line {
  kind: 'title' | 'header' | 'figures';
  cells: Cell[];
  formats?: string[];
}

/** Writes the figures of the whole base, in place of those of the run before. */
export function writeOverview(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  overview: Overview,
  language: Language,
): void {
  const titles = [texts.en.overview.title, texts.ru.overview.title];
  const { sheet, values } = ownSheet(spreadsheet, 'overview', titles, language);
  const lines = linesOf(overview, language);
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  while (lines.length < values.length) lines.push({ kind: 'figures', cells: [] });

  const rowsMissing = lines.length - sheet.getMaxRows();
  if (rowsMissing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rowsMissing);
  const rectangle = <T>(pick: (line: Line) => readonly T[], blank: T): T[][] =>
    lines.map((line) => Array.from({ length: width }, (_, index) => pick(line)[index] ?? blank));
  const everywhere = <T>(pick: (line: Line) => T): T[][] =>
    lines.map((line) => new Array<T>(width).fill(pick(line)));

  sheet
    .getRange(1, 1, lines.length, width)
    .setNumberFormats(rectangle(({ formats }) => formats ?? [], 'General'))
    .setValues(rectangle(({ cells }) => cells, ''))
    .setFontWeights(everywhere(({ kind }) => (kind === 'figures' ? 'normal' : 'bold')))
    .setBackgrounds(
      lines.map(({ kind, cells }) =>
        Array.from({ length: width }, (_, index) =>
          kind === 'header' && index < cells.length ? HEADER_COLOUR.computed : '#ffffff',
        ),
      ),
    );
  if (values.length <= 1) sheet.setColumnWidth(1, 290).setColumnWidths(2, width - 1, 155);
}

function linesOf(overview: Overview, language: Language): Line[] {
  const { overview: words, tables, words: names, faults } = texts[language];
  const formats = {
    day: numberFormat('day', language),
    count: '#,##0',
    decimal: '0.0',
    percent: '0.00',
    money: numberFormat('money', language),
    text: 'General',
  };
  const figure = (label: string, value: Cell | null, format: string, remark = ''): Line => ({
    kind: 'figures',
    cells: [label, value ?? '', remark],
    formats: [formats.text, format],
  });
  const blank: Line = { kind: 'figures', cells: [] };
  const title = (text: string): Line => ({ kind: 'title', cells: [text] });

  const isRisky = (overview.concentrationPercent ?? 0) > CONCENTRATION_WARNING_PERCENT;
  return [
    title(words.title),
    figure(words.asOf, serialOf(overview.asOf), formats.day),
    figure(words.clients, overview.clients, formats.count),
    figure(words.buyers, overview.buyers, formats.count),
    figure(words.repeatRate, overview.repeatRatePercent, formats.percent),
    figure(words.baseInterval, overview.baseIntervalDays, formats.decimal),
    figure(
      words.yearlyChurn,
      overview.yearlyChurn.percent,
      formats.percent,
      words.churnSources[overview.yearlyChurn.source],
    ),
    figure(words.overdue, overview.overdueContacts, formats.count),
    figure(words.compliance, overview.compliancePercent, formats.percent),
    figure(
      words.concentration,
      overview.concentrationPercent,
      formats.percent,
      isRisky ? words.concentrationRisk : '',
    ),
    figure(words.nps, overview.netPromoterScore, formats.decimal),
    figure(
      words.expectedPurchases,
      overview.expectedPurchases,
      formats.decimal,
      overview.forecastRefusal ? faults.figure(overview.forecastRefusal) : '',
    ),
    blank,
    title(words.statuses),
    { kind: 'header', cells: tables.statusShare },
    ...overview.statuses.map(
      ({ status, clients, sharePercent }): Line => ({
        kind: 'figures',
        cells: [names.statuses[status], clients, sharePercent],
        formats: [formats.text, formats.count, formats.percent],
      }),
    ),
    blank,
    title(words.abc),
    { kind: 'header', cells: words.abcHeader },
    ...overview.classes.map(
      (row): Line => ({
        kind: 'figures',
        cells: [row.class, row.clients, row.clientsPercent, row.revenue, row.revenuePercent],
        formats: [formats.text, formats.count, formats.percent, formats.money, formats.percent],
      }),
    ),
    blank,
    ...retentionLines(words.quarters, overview.retention.quarter, 'quarter', language),
    blank,
    ...retentionLines(words.months, overview.retention.month, 'month', language),
  ];
}

function retentionLines(
  title: string,
  rows: readonly PeriodRetention[],
  length: PeriodLength,
  language: Language,
): Line[] {
  const { overview: words, tables } = texts[language];
  const formats = ['@', '#,##0', '#,##0', '#,##0', '#,##0', '#,##0', '0.00', '0.00', 'General'];
  return [
    { kind: 'title', cells: [title] },
    { kind: 'header', cells: [...tables.retention, words.state] },
    ...rows.map(
      (row): Line => ({
        kind: 'figures',
        cells: [...retentionCells(row, length), row.partial ? words.partial : words.complete],
        formats,
      }),
    ),
  ];
}
