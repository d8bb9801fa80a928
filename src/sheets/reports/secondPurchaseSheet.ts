import { serialOf } from '../../cells/day';
import { fromMinor } from '../../core/money';
import {
  chanceOfSecondPurchase,
  LEAST_SECOND_PURCHASES,
  notYetPercent,
  type SecondPurchase,
  type SecondPurchaseCall,
} from '../../core/winBack/secondPurchase';
import { type Language, texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { OwnSheet } from '../document/workbook';
import type { ClientRow } from '../tables/clientRows';
import { type ListColumn, listOf, writeLists } from './listSheet';

/** What the sheet shows. */
export interface SecondPurchaseContents {
  /** Whether there is a sales log to measure by. */
  hasLog: boolean;
  /** Null where too few have bought a second time. */
  measured: SecondPurchase | null;
  /** Clients who have bought a second time. */
  returned: number;
  calls: readonly SecondPurchaseCall[];
  /** One-time buyers past the window. */
  outside: number;
  /** By key. */
  clients: ReadonlyMap<string, ClientRow>;
  /** The repeat purchase rate where it is too low to mean anything; null where it is not. */
  tooRarePercent: number | null;
}

/**
 * Days after the first purchase at which the curve is shown, besides the usual and the unlikely
 * one.
 */
const CURVE_DAYS: readonly number[] = [7, 14, 30, 60, 90, 120, 180, 270, 365];

/**
 * Writes whom to call of those who have bought once, and beside it how a second purchase becomes
 * unlikely as days pass.
 */
export function writeSecondPurchase(
  opened: OwnSheet,
  contents: SecondPurchaseContents,
  document: SheetDocument,
): void {
  const { language } = document;
  const { secondPurchase: words } = texts[language].plans;
  const { measured, calls, outside, tooRarePercent } = contents;
  writeLists(
    opened,
    {
      title: words.title,
      sentences: [
        ...(tooRarePercent === null ? [] : [words.repeatTooRare(tooRarePercent)]),
        ...(measured
          ? [
              words.window(measured.usualDays, measured.unlikelyAfterDays),
              words.goOn(
                chanceOfSecondPurchase(measured.curve, measured.unlikelyAfterDays),
                measured.everPercent,
              ),
              words.inside(calls.length, outside),
            ]
          : [
              contents.hasLog
                ? words.tooFew(contents.returned, LEAST_SECOND_PURCHASES)
                : words.noLog,
            ]),
      ],
      lists: [
        listOf(callColumns(contents, language), calls),
        listOf(curveColumns(language), curveRows(measured), { isBeside: true }),
      ],
    },
    document,
  );
}

function callColumns(
  { clients, calls }: SecondPurchaseContents,
  language: Language,
): ListColumn<SecondPurchaseCall>[] {
  const { headers, stages } = texts[language].plans.secondPurchase;
  const places = new Map(calls.map(({ key }, index) => [key, index + 1]));
  const client = ({ key }: SecondPurchaseCall) => clients.get(key);
  return [
    {
      header: headers.place,
      format: 'count',
      width: 60,
      cell: ({ key }) => places.get(key) as number,
    },
    {
      header: headers.client,
      isName: true,
      format: 'text',
      width: 275,
      cell: (call) => client(call)?.name ?? call.key,
    },
    {
      header: headers.manager,
      format: 'text',
      width: 130,
      cell: (call) => client(call)?.manager ?? '',
    },
    {
      header: headers.firstPurchase,
      format: 'day',
      width: 110,
      cell: ({ firstPurchase }) => serialOf(firstPurchase),
    },
    {
      header: headers.firstAmount,
      format: 'money',
      width: 110,
      cell: ({ firstAmount }) => fromMinor(firstAmount) ?? '',
    },
    {
      header: headers.daysSinceFirst,
      format: 'count',
      width: 90,
      cell: ({ daysSinceFirst }) => daysSinceFirst,
    },
    { header: headers.daysLeft, format: 'count', width: 90, cell: ({ daysLeft }) => daysLeft },
    {
      header: headers.chance,
      format: 'decimal',
      width: 170,
      cell: ({ chancePercent }) => chancePercent,
    },
    {
      header: headers.stage,
      format: 'text',
      width: 225,
      cell: ({ isDue }) => (isDue ? stages.due : stages.early),
    },
    {
      header: headers.nextTouch,
      format: 'day',
      width: 115,
      cell: ({ nextTouch }) => serialOf(nextTouch),
    },
    {
      header: headers.phone,
      format: 'text',
      width: 130,
      cell: (call) => client(call)?.phone ?? '',
    },
  ];
}

interface CurveRow {
  days: number;
  returnedPercent: number;
  chancePercent: number;
  mark: 'usual' | 'unlikely' | null;
}

function curveRows(measured: SecondPurchase | null): CurveRow[] {
  if (!measured) return [];
  const { curve, usualDays, unlikelyAfterDays } = measured;
  const shown = new Set([...CURVE_DAYS, usualDays, unlikelyAfterDays]);
  return [...shown]
    .sort((a, b) => a - b)
    .map((days) => ({
      days,
      returnedPercent: 100 - notYetPercent(curve, days),
      chancePercent: chanceOfSecondPurchase(curve, days),
      mark: days === unlikelyAfterDays ? 'unlikely' : days === usualDays ? 'usual' : null,
    }));
}

function curveColumns(language: Language): ListColumn<CurveRow>[] {
  const { curve, marks } = texts[language].plans.secondPurchase;
  return [
    { header: curve.days, format: 'count', width: 110, cell: ({ days }) => days },
    {
      header: curve.returned,
      format: 'decimal',
      width: 110,
      cell: ({ returnedPercent }) => returnedPercent,
    },
    {
      header: curve.chance,
      format: 'decimal',
      width: 110,
      cell: ({ chancePercent }) => chancePercent,
    },
    {
      header: curve.mark,
      format: 'text',
      width: 170,
      cell: ({ mark }) => (mark ? marks[mark] : ''),
    },
  ];
}
