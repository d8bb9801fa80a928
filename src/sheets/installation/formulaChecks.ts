import { dayOf } from '../../core/day';
import type { FunctionCheck, InstallationCheck } from '../../schema/installationChecks';
import type { FunctionTexts } from '../../texts/functionTexts';
import type { SheetDocument } from '../document/document';

// The formulas that the check has calculated. Where a custom function's help has an example that
// can be tried as it is, that is it.

/** A formula, and what it comes to: rows of cells as texts, a number as it is written here. */
export interface FormulaCheck {
  id: InstallationCheck;
  formula: string;
  /** Null where any value will do. */
  expected: readonly (readonly string[])[] | null;
}

/** What the formulas refer to, by its place on the sheet. Days are serial numbers. */
export const FORMULA_DATA = {
  clients: { a1: 'P1:P6', cells: [['a'], ['a'], ['a'], ['a'], ['a'], ['b']] },
  // Every thirty days since 1 January 2025; 15 February.
  dates: {
    a1: 'Q1:Q6',
    cells: [[45_658], [45_688], [45_718], [45_748], [45_778], [45_703]],
  },
  lastPurchases: { a1: 'S1:S3', cells: [[45_658], [45_689], [45_672]] },
  figures: { a1: 'T1:T3', cells: [[10], [20], [30]] },
  cadence: {
    a1: 'U1:V2',
    cells: [
      ['', 'call'],
      ['A', 14],
    ],
  },
  // Twenty who bought three times, the second gap three times the first.
  regular: {
    a1: 'P10:Q69',
    cells: Array.from({ length: 60 }, (_, row) => [
      `k${row % 20}`,
      45_658 + ([0, 30, 120][Math.floor(row / 20)] as number),
    ]),
  },
  // Below the cells that other checks write. Frequency, recency, age and mean spend of seventy who came back, a third of whom stopped early.
  buyers: {
    a1: 'W101:Z170',
    cells: Array.from({ length: 70 }, (_, row) => {
      const hasStopped = row % 3 === 0;
      const frequency = (hasStopped ? [1, 1, 2, 1, 3][row % 5] : 1 + (row % 7) ** 2 / 2) as number;
      const apart = [-30, -20, -5, 10, 40, -15, -22, 90, 20, -10, -25][row % 11] as number;
      const recency = hasStopped ? 2 + ((row * 3) % 9) : 40 + (row % 10);
      return [Math.ceil(frequency), recency, 50, 40 + apart / Math.sqrt(Math.ceil(frequency))];
    }),
  },
} as const;

const { clients, dates, lastPurchases, figures, cadence } = FORMULA_DATA;
const REGULAR_LOG = 'P10:P69; Q10:Q69';
const MODEL = '{1; 1; 1; 1}';
const LOG = `${clients.a1}; ${dates.a1}`;
const LONG_AGO = dayOf(2020, 1, 1);

/** Formulas of one cell. */
export function cellFormulas(
  { words }: FunctionTexts,
  document: SheetDocument,
  hasAsOf: boolean,
): FormulaCheck[] {
  const { sleeping } = words.statuses;
  const sinceThen = String(document.today() - LONG_AGO);
  const one = (name: FunctionCheck, args: string, expected: string): FormulaCheck => ({
    id: name,
    formula: `=${name}(${args})`,
    expected: [[expected]],
  });
  const asOf: FormulaCheck = {
    id: 'asOfArgument',
    formula: '=DAYS_OVERDUE("2020-01-01"; AS_OF)',
    expected: null,
  };
  return [
    one('CRR', '120; 30; 100', '90'),
    one('CHURN_RATE', '25; 200', '12.5'),
    one('NPS', '{10; 9; 8; 3}', '25'),
    one('CONCENTRATION', '{50; 30; 20}', '50'),
    one('MISSED_CYCLES', '"2026-01-01"; 30; "2026-03-05"', '2'),
    one('CUSTOMER_STATUS', '"2026-01-01"; 30; "2026-03-05"', sleeping),
    one('CUSTOMER_LIFETIME', '25', '4'),
    one('WINBACK_VALUE', '1500; 2; 20', '60000'),
    one('WINBACK_DECISION', '15000; 3000', words.decisions.return),
    one('LTV', '2000; 2; 48; 30', '57600'),
    one('NEXT_CONTACT', `"A"; "2026-03-01"; ${cadence.a1}; "call"`, '2026-03-15'),
    one('DAYS_OVERDUE', '"2026-03-15"; "2026-03-20"', '5'),
    one('REPEAT_PURCHASE_RATE', LOG, '50'),
    one('PURCHASE_INTERVAL', `"a"; ${LOG}`, '30'),
    one('PURCHASE_SLOWDOWN', `"a"; ${LOG}; "2025-05-02"`, '1'),
    one('REGULARITY', `"k1"; ${REGULAR_LOG}`, '1.5'),
    one('P_ALIVE', `${MODEL}; 3; 10; 10`, '0.75'),
    one('EXPECTED_PURCHASES', `${MODEL}; 3; 10; 10; 0`, '0'),
    {
      id: 'EXPECTED_SPEND',
      formula: '=EXPECTED_SPEND(2; 50; W101:W170; Z101:Z170)',
      expected: null,
    },
    { id: 'semicolon', formula: sum(';'), expected: [['3']] },
    { id: 'comma', formula: sum(','), expected: null },
    {
      id: 'todayArgument',
      formula: '=DAYS_OVERDUE("2020-01-01"; TODAY())',
      expected: [[sinceThen]],
    },
    {
      id: 'omittedArgument',
      formula: '=CUSTOMER_STATUS("2026-01-01"; 30; "2026-03-05"; ; 3)',
      expected: [[sleeping]],
    },
    ...(hasAsOf ? [asOf] : []),
  ];
}

/** Formulas that fill several cells. */
export function tableFormulas({ words, tables }: FunctionTexts): FormulaCheck[] {
  const { statuses } = words;
  return [
    {
      id: 'ABC',
      formula: '=ABC({50; 30; 15; 5})',
      expected: [['A'], ['A'], ['B'], ['C']],
    },
    {
      id: 'RFM',
      formula: `=RFM(${lastPurchases.a1}; ${figures.a1}; ${figures.a1}; "2025-03-01")`,
      expected: [
        ['1', '1', '1', '111'],
        ['5', '3', '3', '533'],
        ['3', '5', '5', '355'],
      ],
    },
    { id: 'BGNBD_FIT', formula: '=BGNBD_FIT(W101:W170; X101:X170; Y101:Y170)', expected: null },
    {
      id: 'STATUS_SHARE',
      formula: '=STATUS_SHARE({"Active"; "Lost"})',
      expected: [
        tables.statusShare,
        [statuses.active, '1', '50'],
        [statuses.sleeping, '0', '0'],
        [statuses.lost, '1', '50'],
      ],
    },
    {
      id: 'RETENTION_TABLE',
      formula: `=RETENTION_TABLE(${LOG}; "quarter")`,
      // Two buy in the first quarter, one of them in the second.
      expected: [
        tables.retention,
        ['2025-Q1', '0', '2', '', '', '', '', ''],
        ['2025-Q2', '2', '1', '0', '0', '0', '50', '50'],
      ],
    },
    {
      id: 'COHORT_TABLE',
      formula: `=COHORT_TABLE(${LOG}; "quarter")`,
      expected: [
        [tables.cohort, '0', '1'],
        ['2025-Q1', '2', '1'],
        ['2025-Q2', '0', ''],
      ],
    },
  ];
}

/** One and two, parted by this mark. */
function sum(mark: string): string {
  return `=SUM(1${mark}2)`;
}
