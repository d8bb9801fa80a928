import type { Cell } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import { retentionCells } from '../../cells/retentionCells';
import type { Day } from '../../core/day';
import { fromMinor } from '../../core/money';
import type { Dynamics } from '../../core/overview/dynamics';
import { MOST_FINDINGS } from '../../core/overview/findings';
import type { Overview } from '../../core/overview/overview';
import { sharesMonthsAgo } from '../../core/overview/statusDynamics';
import { lastFullPeriod, type PeriodLength, periodOf } from '../../core/period';
import { CONCENTRATION_WARNING_PERCENT } from '../../core/retention/concentration';
import { type PeriodRetention, shownRetention } from '../../core/retention/retention';
import { type Language, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { ownSheet } from '../document/workbook';
import { type FigureFormats, figureFormats } from '../grid/figureFormats';
import { placeCharts } from '../grid/ownCharts';
import type { BaseCurrency } from '../logs/baseCurrency';
import type { Warning } from '../tables/warnings';
import { type FindingPlaces, linkedSentence, type OverviewPlaces, placeOn } from './findingLinks';
import {
  clientGroupLines,
  complaintLines,
  leavingLines,
  normLines,
  scoreLines,
} from './groupLines';
import { kpiLines, readKpiTerms } from './kpiLines';
import { BLANK_LINE, headerLine, type Line, sentenceLine, titleLine, writeLines } from './lines';
import { funnelLines, managerContactLines, managerDynamicsLines } from './managerLines';
import { outlookLines } from './outlookLines';
import { CHART_ROWS, type ChartTable, type OverviewChart, overviewCharts } from './overviewCharts';
import { comparisonLines, pointsBetween } from './periodLines';

/** The Overview as it stands, made where it is missing. */
export function openOverview(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  language: Language,
): { sheet: GoogleAppsScript.Spreadsheet.Sheet; values: unknown[][] } {
  const found = ownSheet(spreadsheet, 'overview', language);
  if (found.values.length === 0) {
    decorate(found.sheet, 'look', () => {
      found.sheet.setColumnWidth(1, 290).setColumnWidths(2, 8, 155);
    });
    found.sheet.getRange(1, 1).setValue(texts[language].overview.title); // by which it is known
  }
  return found;
}

/**
 * Writes the figures of the whole base, in place of those of the run before; what a head fills in
 * stays, and what else somebody has typed is kept.
 */
export function writeOverview(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  overview: Overview,
  dynamics: Dynamics,
  currency: BaseCurrency,
  places: FindingPlaces,
  document: SheetDocument,
  warnings: Warning[],
): void {
  const { language } = document;
  const formats = figureFormats(language, currency.code);
  const { sheet, values } = openOverview(spreadsheet, language);
  const lines: Line[] = [];
  /**
   * Adds a block and a blank line below it; tells where its table is, which begins with a title and
   * a header.
   */
  const add = (block: readonly Line[]): ChartTable => {
    const table = { headerRow: lines.length + 2, rows: block.length - 2 };
    lines.push(...block, BLANK_LINE);
    return table;
  };

  // Filled in once the rows that it leads to are known.
  const findingsAt = lines.length;
  add(findingLines(overview, currency, language));
  const chartRow = lines.length + 1;
  lines.push(...new Array<Line>(CHART_ROWS + 1).fill(BLANK_LINE));
  const months = add([
    ...comparisonLines(dynamics.month, 'month', language, formats),
    sentenceLine(texts[language].dynamics.crrMeaning),
  ]);
  const quarters = add(comparisonLines(dynamics.quarter, 'quarter', language, formats));
  add(figureLines(overview, dynamics.isAfterMargin, language, formats));
  add(outlookLines(overview, language, formats));
  add(statusLines(overview, dynamics, language));
  add(normLines(dynamics, language));
  add(scoreLines(dynamics, language));
  add(classLines(overview, language, formats));
  add(clientGroupLines('sources', dynamics, language, formats));
  add(clientGroupLines('firstProducts', dynamics, language, formats));
  add(leavingLines(dynamics, language, formats));
  add(complaintLines(dynamics, language, formats));
  const compliance = add(managerContactLines(dynamics.managers, language));
  add(managerDynamicsLines(dynamics.managers, overview.asOf, language, formats));
  const terms = readKpiTerms(sheet.getName(), values as Cell[][], document, warnings);
  add(kpiLines(dynamics.managers, terms, lines.length + 1, language));
  add(funnelLines(dynamics.funnel, overview.asOf, language));
  const statuses = add(statusDynamicsLines(dynamics, overview.asOf, language));
  const pareto = add(paretoLines(dynamics, language));
  const crr = add(retentionLines(overview.retention.quarter, 'quarter', language));
  add(retentionLines(overview.retention.month, 'month', language));

  const rowAt = ({ headerRow }: ChartTable) => placeOn(sheet.getSheetId(), 0, headerRow - 1);
  const all = {
    ...places,
    months: rowAt(months),
    quarters: rowAt(quarters),
    managers: rowAt(compliance),
  };
  const first = findingsAt + FINDINGS_BELOW;
  lines.splice(first, MOST_FINDINGS, ...sentenceLines(overview, dynamics, all, language));

  lines.pop(); // the blank line below the last table
  warnings.push(...writeLines({ sheet, values }, lines, document));
  const tables: Record<OverviewChart, ChartTable> = { statuses, crr, pareto, compliance };
  const isNew = values.length <= 1;
  placeCharts(sheet, overviewCharts(tables, chartRow, language), isNew);
}

/** So many lines stand above the findings. */
const FINDINGS_BELOW = 4;

/**
 * The title, and room for what changed; always as many lines, so that the charts below stay where
 * they are.
 */
function findingLines(
  { asOf }: Overview,
  { code, isAssumed }: BaseCurrency,
  language: Language,
): Line[] {
  const { overview: words, findings: told } = texts[language];
  return [
    titleLine(words.title),
    {
      kind: 'figures',
      cells: [words.asOf, serialOf(asOf), code === null ? '' : words.currency(code, isAssumed)],
      formats: ['General', figureFormats(language).day],
      // The money below is shown in it.
      looksBy: [2],
    },
    sentenceLine(words.howToOpen),
    titleLine(told.title),
    ...new Array<Line>(MOST_FINDINGS).fill(BLANK_LINE),
  ];
}

/** What changed, each sentence leading to those whom it counts. */
function sentenceLines(
  { clients, statuses }: Overview,
  { findings }: Dynamics,
  places: FindingPlaces & OverviewPlaces,
  language: Language,
): Line[] {
  const { findings: told } = texts[language];
  const sentences = findings.map((each) => linkedSentence(told.sentence(each), each, places));
  // Without them there is little to tell by, so it is said before all else.
  if (clients > 0 && statuses.every((each) => each.clients === 0)) sentences.unshift(told.noStatus);
  if (sentences.length === 0) sentences.push(told.none);
  return Array.from(
    { length: MOST_FINDINGS },
    (_, index): Line => ({ kind: 'figures', cells: [sentences[index] ?? ''] }),
  );
}

function figureLines(
  overview: Overview,
  isAfterMargin: boolean,
  language: Language,
  { text, count, decimal, rate, money }: FigureFormats,
): Line[] {
  const { overview: words, dynamics, faults, foresight, conventions } = texts[language];
  const figure = (label: string, value: number | null, format: string, remark = ''): Line => ({
    kind: 'figures',
    cells: [label, value ?? '', remark],
    formats: [text, format],
  });
  const { weight = 0, untilDay } = overview.chosenWeight ?? {};
  const steadied =
    untilDay === undefined || weight === 0
      ? ''
      : foresight.steadying.remark(conventions.number(weight, 0), untilDay);
  const isRisky = (overview.concentrationPercent ?? 0) > CONCENTRATION_WARNING_PERCENT;
  return [
    titleLine(dynamics.now),
    figure(words.clients, overview.clients, count),
    figure(words.buyers, overview.buyers, count),
    figure(words.repeatRate, overview.repeatRatePercent, rate),
    figure(words.baseInterval, overview.baseIntervalDays, decimal, steadied),
    figure(
      words.yearlyChurn,
      overview.yearlyChurn.percent,
      rate,
      words.churnSources[overview.yearlyChurn.source],
    ),
    figure(
      isAfterMargin ? words.lifetimeValueAfterMargin : words.lifetimeValue,
      overview.lifetimeValue,
      money,
    ),
    figure(words.overdue, overview.overdueContacts, count),
    figure(words.compliance, overview.compliancePercent, rate),
    figure(
      words.concentration,
      overview.concentrationPercent,
      rate,
      isRisky ? words.concentrationRisk : '',
    ),
    figure(words.nps, overview.netPromoterScore, decimal),
    figure(
      words.expectedPurchases,
      overview.expectedPurchases,
      decimal,
      overview.forecastRefusal ? faults.figure(overview.forecastRefusal) : '',
    ),
  ];
}

function statusLines(
  { statuses, asOf, chosenWeight }: Overview,
  dynamics: Dynamics,
  language: Language,
): Line[] {
  const { overview: words, dynamics: told, words: names, foresight, conventions } = texts[language];
  const { text, count, rate, points } = figureFormats(language);
  const monthAgo = sharesMonthsAgo(dynamics.statuses, asOf, 1);
  const yearAgo = sharesMonthsAgo(dynamics.statuses, asOf, 12);
  const { weight = 0, since = null } = chosenWeight ?? {};
  const isAmongShown = dynamics.statuses.some(({ day }) => since !== null && day < since);
  const changed =
    since !== null && isAmongShown
      ? [sentenceLine(foresight.steadying.since(conventions.number(weight, 0), since))]
      : [];
  return [
    titleLine(words.statuses),
    headerLine(told.statusHeader),
    ...statuses.map(({ status, clients, sharePercent }): Line => {
      const [before, earlier] = [monthAgo?.[status] ?? null, yearAgo?.[status] ?? null];
      return {
        kind: 'figures',
        cells: [
          names.statuses[status],
          clients,
          sharePercent,
          before ?? '',
          pointsBetween(before, sharePercent) ?? '',
          earlier ?? '',
          pointsBetween(earlier, sharePercent) ?? '',
        ],
        formats: [text, count, rate, rate, points, rate, points],
      };
    }),
    ...changed,
  ];
}

function classLines(
  { classes }: Overview,
  language: Language,
  { text, count, rate, money }: FigureFormats,
): Line[] {
  const { overview: words } = texts[language];
  return [
    titleLine(words.abc),
    headerLine(words.abcHeader),
    ...classes.map(
      (row): Line => ({
        kind: 'figures',
        cells: [
          row.class,
          row.clients,
          row.clientsPercent,
          fromMinor(row.revenue) ?? '',
          row.revenue === null ? '' : row.revenuePercent,
        ],
        formats: [text, count, rate, money, rate],
      }),
    ),
  ];
}

function statusDynamicsLines({ statuses }: Dynamics, asOf: Day, language: Language): Line[] {
  const { dynamics: told, conventions } = texts[language];
  const { rate } = figureFormats(language);
  /** The running month says so, on the chart too. */
  const named = (day: Day) => {
    const month = periodOf(day, 'month');
    const name = conventions.period(month, 'month');
    return month > lastFullPeriod(asOf, 'month') ? told.columns.running(name) : name;
  };
  return [
    titleLine(told.statusDynamics),
    headerLine(told.statusDynamicsHeader),
    ...statuses.map(
      ({ day, shares }): Line => ({
        kind: 'figures',
        cells: [named(day), shares.active, shares.sleeping, shares.lost],
        formats: ['@', rate, rate, rate],
      }),
    ),
  ];
}

function paretoLines({ pareto }: Dynamics, language: Language): Line[] {
  const { dynamics: told } = texts[language];
  const { count, decimal } = figureFormats(language);
  return [
    titleLine(told.pareto),
    headerLine(told.paretoHeader),
    ...pareto.map(
      ({ clientsPercent, valuePercent }): Line => ({
        kind: 'figures',
        cells: [clientsPercent, valuePercent],
        formats: [count, decimal],
      }),
    ),
  ];
}

function retentionLines(
  rows: readonly PeriodRetention[],
  length: Exclude<PeriodLength, 'year'>,
  language: Language,
): Line[] {
  const { overview: words, dynamics, tables, conventions } = texts[language];
  const { count, rate } = figureFormats(language);
  /** The running period says so, on the chart too. */
  const named = ({ period, partial }: PeriodRetention) => {
    const name = conventions.period(period, length);
    return partial ? dynamics.columns.running(name) : name;
  };
  return [
    titleLine(length === 'quarter' ? words.quarters : words.months),
    headerLine([...tables.retention, words.state]),
    ...rows.map(
      (row): Line => ({
        kind: 'figures',
        cells: [
          ...retentionCells(shownRetention(row), named(row)),
          row.partial ? words.partial : words.complete,
        ],
        formats: ['@', count, count, count, count, count, rate, rate],
      }),
    ),
  ];
}
