import { type Cell, isBlank } from '../../cells/cell';
import { understood } from '../../cells/cellFault';
import { readDay } from '../../cells/day';
import { readNumber } from '../../cells/number';
import type { ContactType } from '../../core/contacts/cadence';
import type { Step } from '../../core/contacts/recommendedStep';
import type { Day } from '../../core/day';
import { type Minor, toMinor } from '../../core/money';
import type { ChurnSignal } from '../../core/rhythm/churnSignal';
import type { Status } from '../../core/rhythm/lifecycle';
import type { IntervalSource } from '../../core/rhythm/rhythm';
import { ABC_CLASSES, type AbcClass } from '../../core/segments/abc';
import type { Category } from '../../core/segments/category';
import type { WinBackDecision } from '../../core/value/winBackValue';
import type { ClientComputedColumn } from '../../schema/computedColumns';
import type { SheetDocument } from '../document/document';
import type { ClientsTable } from './clientsTable';
import { codeShown } from './shownCode';

/**
 * What the last recalculation left in the computed columns of a client's row, or somebody typed
 * over it. Null stands for "nothing there, or nothing that such a column can hold".
 */
export interface ComputedRow {
  /** Whether a recalculation has left any figure in the row. */
  isComputed: boolean;
  abc: AbcClass | null;
  status: Status | null;
  category: Category | null;
  /** Whether the profit is what made them C: one that something else decides may have none either. */
  isUnprofitable: boolean;
  /** In the words of the sheet, like the signal, the products and the step; '' where none. */
  categoryRule: string;
  churnSignal: string;
  /** The strongest of its signals. */
  strongestSignal: ChurnSignal | null;
  productsToOffer: string;
  recommendedStep: string;
  step: Step | null;
  nextContact: Day | null;
  contactType: ContactType | null;
  firstPurchase: Day | null;
  lastPurchase: Day | null;
  expectedOrder: Day | null;
  moneyAtRisk: number | null;
  missedCycles: number | null;
  intervalDays: number | null;
  intervalSource: IntervalSource | null;
  purchaseDays: number | null;
  deals: number | null;
  revenue: Minor | null;
  averageOrder: number | null;
  points: number | null;
  ordersToGift: number | null;
  winBackValue: number | null;
  winBackDecision: WinBackDecision | null;
}

/** @param row as an index among the table's rows */
export function computedRow(
  { rows, computed }: ClientsTable,
  row: number,
  document: SheetDocument,
): ComputedRow {
  const cell = (column: ClientComputedColumn): Cell =>
    rows[row]?.[computed.get(column) ?? -1] ?? '';
  const text = (column: ClientComputedColumn) => {
    const found = cell(column);
    return isBlank(found) ? '' : String(found).trim();
  };
  const day = (column: ClientComputedColumn) => understood(() => readDay(cell(column), document));
  const number = (column: ClientComputedColumn) =>
    understood(() => readNumber(cell(column), document));
  const notNegative = (column: ClientComputedColumn) => {
    const value = number(column);
    return value !== null && value >= 0 ? value : null;
  };
  return {
    isComputed: [...computed.values()].some((column) => !isBlank(rows[row]?.[column] ?? '')),
    abc: ABC_CLASSES.find((each) => each === cell('abc')) ?? null,
    status: codeShown(cell('status'), ({ words }) => words.statuses),
    category: codeShown(cell('category'), ({ words }) => words.categories),
    isUnprofitable:
      codeShown(cell('categoryRule'), ({ words }) => words.categoryRules) === 'noProfit',
    categoryRule: text('categoryRule'),
    churnSignal: text('churnSignal'),
    strongestSignal: codeShown(
      text('churnSignal').split(';')[0] ?? '',
      ({ words }) => words.churnSignals,
    ),
    productsToOffer: text('productsToOffer'),
    recommendedStep: text('recommendedStep'),
    step: codeShown(cell('recommendedStep'), ({ words }) => words.steps),
    nextContact: day('nextContact'),
    contactType: codeShown(cell('contactType'), ({ words }) => words.contactTypes),
    firstPurchase: day('firstPurchase'),
    lastPurchase: day('lastPurchase'),
    expectedOrder: day('expectedOrder'),
    moneyAtRisk: number('moneyAtRisk'),
    missedCycles: notNegative('missedCycles'),
    // No cycle takes no time.
    intervalDays: notNegative('intervalDays') || null,
    intervalSource: codeShown(
      // Of a season its dates follow.
      text('intervalSource').split(':')[0] ?? '',
      ({ words }) => words.intervalSources,
    ),
    purchaseDays: notNegative('purchaseDays'),
    deals: notNegative('deals'),
    revenue: toMinor(number('revenue')),
    averageOrder: number('averageOrder'),
    points: number('points'),
    ordersToGift: notNegative('ordersToGift'),
    winBackValue: number('winBackValue'),
    winBackDecision:
      codeShown(cell('winBackDecision'), ({ words }) => words.decisions) ??
      codeShown(cell('winBackDecision'), ({ words }) => words.formerDecisions),
  };
}
