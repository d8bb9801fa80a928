import type { Cell } from '../../cells/cell';
import { isBlank } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import type { ClientBaseFigures, ClientFigures } from '../../core/base/clientBase';
import { offersInLine } from '../../core/winBack/offers';
import type { WinBackEntry, WinBackQueue } from '../../core/winBack/winBackQueue';
import { type Language, type Texts, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { ownColumns } from '../document/ownColumns';
import { SheetError } from '../document/sheetError';
import type { OwnSheet } from '../document/workbook';
import { productsInWords } from '../figures/productsInWords';
import type { ClientRow } from '../tables/clientRows';
import { keyIn } from '../tables/keyIn';
import { LIST_HEADER_ROW, type ListColumn, listOf, writeLists } from './listSheet';
import { winBackNotes } from './winBackNotes';

/** What a client's profit was taken from. */
export type ProfitSource = keyof Texts['plans']['winBack']['profitSources'];

/** What the sheet shows. */
export interface WinBackContents {
  queue: WinBackQueue;
  /** By key. */
  clients: ReadonlyMap<string, ClientRow>;
  figures: ReadonlyMap<string, ClientFigures>;
  profitSources: ReadonlyMap<string, ProfitSource>;
  yearlyChurn: ClientBaseFigures['yearlyChurn'];
  /** Of Settings: what the values are reckoned with. */
  returnRatePercent: number;
  /**
   * The repeat purchase rate where it is too low for win-back to mean anything; null where it is
   * not.
   */
  tooRarePercent: number | null;
  isReturnRateKnown: boolean;
  /** Whether it is ordered by the money at risk, by the chance of each client. */
  isByOwnChance: boolean;
}

/**
 * A row of the sheet: a place in the queue, or a client no longer in it of whom the user has
 * written a result.
 */
interface WinBackRow {
  name: Cell;
  place: number | null;
  entry: WinBackEntry | null;
  result: Cell;
}

/** The user's results by client key, with the client as named in the sheet. */
type Results = ReadonlyMap<string, { name: Cell; result: Cell }>;

/**
 * Writes the queue in place of the last one. What the user has written of a client's result stays
 * with the client; that of one who has left the queue stands behind it.
 *
 * @throws SheetError where the header of the results is gone: they would be overwritten
 */
export function writeWinBack(
  opened: OwnSheet,
  contents: WinBackContents,
  document: SheetDocument,
): void {
  const { sheet, values } = opened;
  const { language } = document;
  const results = resultsIn(values as Cell[][], sheet.getName(), language);
  const { entries } = contents.queue;
  const queued = new Set(entries.map(({ key }) => key));
  const rows: WinBackRow[] = entries.map((entry, index) => ({
    name: contents.clients.get(entry.key)?.name ?? entry.key,
    place: index + 1,
    entry,
    result: results.get(entry.key)?.result ?? '',
  }));
  for (const [key, { name, result }] of results) {
    if (!queued.has(key)) rows.push({ name, place: null, entry: null, result });
  }
  const columns = columnsOf(contents, language);
  const { winBack } = texts[language].plans;
  writeLists(
    opened,
    {
      title: winBack.title,
      sentences: sentencesOf(contents, language),
      lists: [listOf(columns, rows)],
      layOut: () => {
        const column = columns.findIndex(({ header }) => header === winBack.headers.result) + 1;
        decorate(sheet, 'notes', () => {
          sheet.getRange(LIST_HEADER_ROW, column).setNote(winBack.resultNote);
        });
        decorate(sheet, 'look', () => {
          sheet.setFrozenColumns(2);
        });
      },
    },
    document,
  );
}

function resultsIn(
  values: readonly (readonly Cell[])[],
  sheet: string,
  language: Language,
): Results {
  const results = new Map<string, { name: Cell; result: Cell }>();
  if (values.length < LIST_HEADER_ROW) return results;
  const [header = [], ...rows] = values.slice(LIST_HEADER_ROW - 1);
  const columns = ownColumns(header, ['client', 'result'], (each) => each.plans.winBack.headers);
  const columnOf = (column: 'client' | 'result') => {
    const index = columns.get(column);
    const { resultLost, headers } = texts[language].plans.winBack;
    if (index === undefined) throw new SheetError(resultLost(sheet, headers[column]));
    return index;
  };
  const [client, result] = [columnOf('client'), columnOf('result')];
  for (const row of rows) {
    const [name = '', written = ''] = [row[client], row[result]];
    const key = keyIn(name);
    if (key !== null && !isBlank(written)) results.set(key, { name, result: written });
  }
  return results;
}

function columnsOf(contents: WinBackContents, language: Language): ListColumn<WinBackRow>[] {
  const { plans, words } = texts[language];
  const { headers, timings, gone, profitSources, lifetimeSources, costSources } = plans.winBack;
  type Header = keyof typeof headers;
  /** A column of the queue; blank for who is no longer in it. */
  const column = (
    header: Header,
    format: ListColumn<WinBackRow>['format'],
    width: number,
    cell: (
      entry: WinBackEntry,
      working: ClientFigures['winBackWorking'],
    ) => Cell | null | undefined,
  ): ListColumn<WinBackRow> => ({
    header: headers[header],
    format,
    width,
    cell: ({ entry }) =>
      (entry && cell(entry, contents.figures.get(entry.key)?.winBackWorking ?? null)) ?? '',
  });
  const client = (entry: WinBackEntry) => contents.clients.get(entry.key);
  return [
    { header: headers.place, format: 'count', width: 60, cell: ({ place }) => place ?? '' },
    {
      header: headers.client,
      isName: true,
      format: 'text',
      width: 275,
      cell: ({ name }) => name,
    },
    column('category', 'text', 85, ({ category }) => (category ? words.categories[category] : '')),
    column('status', 'text', 105, ({ status }) => words.statuses[status]),
    column('manager', 'text', 120, (entry) => client(entry)?.manager ?? ''),
    {
      header: headers.timing,
      format: 'text',
      width: 200,
      cell: ({ entry }) => (entry ? timings[entry.timing] : gone),
    },
    column('nextTouch', 'day', 115, ({ nextTouch }) => serialOf(nextTouch)),
    column('decision', 'text', 115, ({ decision }) => decision && words.decisions[decision]),
    column('value', 'money', 120, ({ value }) => value),
    column('cost', 'money', 100, ({ cost }) => cost),
    column('expectedReturn', 'money', 120, ({ expectedReturn }) => expectedReturn),
    column('returnRate', 'decimal', 100, ({ returnRate }) => returnRate?.percent),
    column('daysSilent', 'count', 80, ({ daysSilent }) => daysSilent),
    column('missedCycles', 'count', 90, ({ missedCycles }) => missedCycles),
    column('lastPurchase', 'day', 110, ({ lastPurchase }) => serialOf(lastPurchase)),
    column('reason', 'text', 160, ({ reason }) => reason ?? ''),
    column('offer', 'text', 220, ({ key, offer }) => {
      const products = productsInWords(contents.figures.get(key) ?? {}, texts[language]);
      return offersInLine(offer, products);
    }),
    {
      header: headers.result,
      isTyped: true,
      format: 'text',
      width: 180,
      cell: ({ result }) => result,
    },
    column('profitPerDeal', 'money', 110, (_, working) => working?.profitPerDeal),
    column('profitSource', 'text', 150, ({ key }, working) => {
      const source = contents.profitSources.get(key);
      return working && source ? profitSources[source] : '';
    }),
    column('dealsPerMonth', 'decimal', 90, (_, working) => working?.dealsPerMonth),
    column('lifetimeMonths', 'decimal', 90, (_, working) => working?.lifetimeMonths),
    column('lifetimeSource', 'text', 275, (_, working) =>
      working ? lifetimeSources[contents.yearlyChurn.source] : '',
    ),
    column('valueRate', 'decimal', 110, (_, working) =>
      working ? contents.returnRatePercent : '',
    ),
    column('costSource', 'text', 120, (entry) => {
      if (entry.cost === null) return '';
      return client(entry)?.winBackCost == null ? costSources.settings : costSources.row;
    }),
  ];
}

/** What is to be known before the queue is believed, most important first. */
function sentencesOf(contents: WinBackContents, language: Language): string[] {
  const { winBack } = texts[language].plans;
  const { queue, tooRarePercent, yearlyChurn } = contents;
  const isValued = queue.entries.some(({ value }) => value !== null);
  return [
    tooRarePercent === null ? '' : winBack.repeatTooRare(tooRarePercent),
    winBack.queue(queue.entries.length, queue.classC.length, queue.doNotContact),
    ...winBackNotes(queue, contents.isByOwnChance, yearlyChurn.percent, language),
    isValued && yearlyChurn.source === 'default' ? winBack.noChurn : '',
    contents.isReturnRateKnown ? '' : winBack.noReturnRate,
  ].filter((sentence) => sentence !== '');
}
