import type { Cell } from '../../cells/cell';
import { CellFault } from '../../cells/cellFault';
import { readNumber } from '../../cells/number';
import type { ManagerFigures } from '../../core/overview/managerFigures';
import { sheetRow } from '../../schema/sheetRow';
import { ALL_TEXTS, texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import { columnLetter } from '../grid/columnLetter';
import { figureFormats } from '../grid/figureFormats';
import type { Warning } from '../tables/warnings';
import { headerLine, type Line, titleLine } from './lines';
import { managerCell } from './managerLines';

/**
 * What a head weighs managers by, in the order of the columns: compliance, CRR, repeat revenue,
 * deals of contacts.
 */
export interface KpiTerms {
  weights: readonly number[];
  targets: readonly number[];
}

const DEFAULT_TERMS: KpiTerms = { weights: [40, 30, 20, 10], targets: [90, 60, 100, 20] };

/** Index of the first figure's column. */
const FIRST_FIGURE = 1;

/**
 * The terms that stand on the sheet, so that writing it anew keeps them. One that cannot be used is
 * reported, and its default stands in.
 *
 * @param values of the sheet, as it was before the run
 */
export function readKpiTerms(
  sheet: string,
  values: readonly (readonly Cell[])[],
  document: SheetDocument,
  warnings: Warning[],
): KpiTerms {
  const titles = ALL_TEXTS.map(({ dynamics }) => dynamics.kpi.title);
  const title = values.findIndex(([first]) => titles.includes(String(first)));
  if (title < 0) return DEFAULT_TERMS;
  const { dynamics, faults, warnings: words } = texts[document.language];
  const { kpi } = dynamics;
  /** The row below the title that bears the label in any language. */
  const termsIn = (label: 'weight' | 'target', standards: readonly number[]) => {
    const labels = ALL_TEXTS.map(({ dynamics }) => dynamics.kpi[label]);
    const row = values.findIndex(
      ([first], index) => index > title && labels.includes(String(first)),
    );
    const isUsable = (value: number) => (label === 'weight' ? value >= 0 : value > 0);
    const needed = label === 'weight' ? kpi.needed : kpi.aboveZero;
    return standards.map((standard, index) => {
      const warn = (fault: string) =>
        warnings.push({
          sheet,
          row: sheetRow(row),
          column: kpi.header[FIRST_FIGURE + index] ?? '',
          message: words.badSetting(`${kpi[label]}: ${fault}`, String(standard)),
        });
      try {
        const value = readNumber(values[row]?.[FIRST_FIGURE + index], document);
        if (value !== null && isUsable(value)) return value;
        if (row >= 0) warn(needed);
      } catch (error) {
        if (!(error instanceof CellFault)) throw error;
        warn(faults.cell(error));
      }
      return standard;
    });
  };
  return {
    weights: termsIn('weight', DEFAULT_TERMS.weights),
    targets: termsIn('target', DEFAULT_TERMS.targets),
  };
}

/**
 * The KPI of each manager for the last full month, as a formula over the cells beside it:
 *
 *     KPI = Σ (weight × figure / target) / Σ weight × 100
 *
 * over the figures that are known.
 *
 * @param firstRow where the lines will stand, counted from 1
 */
export function kpiLines(
  managers: readonly ManagerFigures[],
  { weights, targets }: KpiTerms,
  firstRow: number,
  language: SheetDocument['language'],
): Line[] {
  const { kpi } = texts[language].dynamics;
  const { text, decimal, rate } = figureFormats(language);
  const formats = [text, rate, rate, rate, rate, decimal];
  const inputs = weights.map((_, index) => FIRST_FIGURE + index);
  const terms: Line[] = [
    { kind: 'figures', cells: [kpi.weight, ...weights], formats: [], inputs },
    { kind: 'figures', cells: [kpi.target, ...targets], formats: [], inputs },
  ];
  const above = [
    titleLine(kpi.title),
    { kind: 'figures', cells: [kpi.remark] } as const,
    headerLine(kpi.header),
  ];
  const weightRow = firstRow + above.length;
  const firstManagerRow = weightRow + terms.length;
  const [from, to] = [columnLetter(FIRST_FIGURE), columnLetter(FIRST_FIGURE + weights.length - 1)];
  const cellsOf = (row: number) => `${from}${row}:${to}${row}`;
  const fixed = (row: number) => `${from}$${row}:${to}$${row}`;
  return [
    ...above,
    ...terms,
    ...managers
      .filter(({ manager }) => manager !== null)
      .map((figures, index): Line => {
        const own = cellsOf(firstManagerRow + index);
        const weighed = `SUMPRODUCT(${fixed(weightRow)}*${own}/${fixed(weightRow + 1)})`;
        const known = `SUMPRODUCT(${fixed(weightRow)}*ISNUMBER(${own}))`;
        return {
          kind: 'figures',
          cells: [
            managerCell(figures.manager, language),
            ...kpiFigures(figures).map((figure): Cell => figure ?? ''),
            `=IFERROR(100*${weighed}/${known};"")`,
          ],
          formats,
        };
      }),
  ];
}

function kpiFigures({
  compliancePercent,
  crr,
  repeatRevenue,
  funnel,
}: ManagerFigures): (number | null)[] {
  const { lastFull, before } = repeatRevenue;
  const [contacts, , , deals] = funnel.lastFull.map(({ count }) => count);
  return [
    compliancePercent,
    crr.month.lastFull,
    before && before > 0 && lastFull !== null ? (lastFull * 100) / before : null,
    contacts && deals !== undefined ? (deals * 100) / contacts : null,
  ];
}
