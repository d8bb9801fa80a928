import { serialOf } from '../../cells/day';
import type { ClientFigures } from '../../core/base/clientBase';
import type { Occasion } from '../../core/contacts/occasions';
import { addKnown, fromMinor, type Minor } from '../../core/money';
import type { Segment } from '../../core/segments/segments';
import type { NextTier } from '../../core/value/loyalty';
import { type Language, texts } from '../../texts/texts';
import type { OwnSheet } from '../document/workbook';
import { escapedCell } from '../grid/escapedCell';
import type { ClientRow } from '../tables/clientRows';
import { LIST_HEADER_ROW, type ListColumn, listOf, writeLists } from './listSheet';

/** A client with their segment and what comes next for them. */
export interface SegmentedRow {
  client: ClientRow;
  figures: ClientFigures;
  segment: Segment;
  nextTier: NextTier | null;
  birthday: Occasion | null;
  anniversary: Occasion | null;
}

/** What the sheet shows. */
export interface SegmentsContents {
  rows: readonly SegmentedRow[];
  /** How far ahead occasions are counted, days. */
  daysAhead: number;
  occasionsAhead: number;
  /** Buyers who asked not to be contacted: no offer is for them. */
  leftOut: number;
  hasTiers: boolean;
  hasProductLines: boolean;
}

/** A filter view as it would be saved: what to set each column to, and what it then shows. */
interface FilterView {
  segment: Segment;
  clients: number;
  /** Null where no amount is known, as the average order. */
  revenue: Minor | null;
  averageOrder: number | null;
}

/**
 * Writes every buyer's segment in columns to filter by, and beside them the filter views worth
 * keeping, the largest first.
 */
export function writeSegments(
  { sheet, values }: OwnSheet,
  contents: SegmentsContents,
  language: Language,
): void {
  const { segments: words } = texts[language].plans;
  const { rows } = contents;
  const views = filterViews(rows);
  const columns = clientColumns(language);
  writeLists(
    sheet,
    values,
    {
      title: words.title,
      sentences: [
        words.intro(rows.length, views.length),
        words.ahead(contents.occasionsAhead, contents.daysAhead),
        ...(contents.leftOut > 0 ? [words.leftOut(contents.leftOut)] : []),
        ...(contents.hasProductLines ? [] : [words.noProductLines]),
        ...(contents.hasTiers ? [] : [words.noTiers]),
      ],
      lists: [listOf(columns, rows), listOf(viewColumns(language), views)],
      layOut: () => {
        if (sheet.getFilter()) return;
        // Down to the sheet's end, so that clients who come later are filtered too.
        const height = sheet.getMaxRows() - LIST_HEADER_ROW + 1;
        sheet.getRange(LIST_HEADER_ROW, 1, height, columns.length).createFilter();
      },
    },
    language,
  );
}

function filterViews(rows: readonly SegmentedRow[]): FilterView[] {
  const views = new Map<string, FilterView & { orders: number }>();
  for (const { segment, figures } of rows) {
    const { frequency, orderSize, productLine, status } = segment;
    const key = JSON.stringify([frequency, orderSize, productLine, status]);
    const view = views.get(key) ?? {
      segment,
      clients: 0,
      revenue: null,
      averageOrder: null,
      orders: 0,
    };
    views.set(key, view);
    view.clients += 1;
    view.revenue = addKnown(view.revenue, figures.revenue);
    if (figures.revenue !== null) view.orders += figures.deals ?? 0;
    view.averageOrder =
      view.revenue === null || view.orders === 0 ? null : fromMinor(view.revenue) / view.orders;
  }
  return [...views]
    .sort(([a, one], [b, other]) => (other.revenue ?? 0) - (one.revenue ?? 0) || (a < b ? -1 : 1))
    .map(([, view]) => view);
}

/** `often · large orders · wine · active`. */
function segmentName({ frequency, orderSize, productLine, status }: Segment, language: Language) {
  const { plans, words } = texts[language];
  const { frequencies, sizes } = plans.segments;
  return [
    frequencies[frequency],
    orderSize && sizes[orderSize],
    productLine,
    status && words.statuses[status].toLowerCase(),
  ]
    .filter(Boolean)
    .join(' · ');
}

function clientColumns(language: Language): ListColumn<SegmentedRow>[] {
  const { plans, words } = texts[language];
  const { headers, frequencies, sizes } = plans.segments;
  return [
    {
      header: headers.client,
      format: 'text',
      width: 220,
      cell: ({ client }) => escapedCell(client.name),
    },
    {
      header: headers.manager,
      format: 'text',
      width: 130,
      cell: ({ client }) => escapedCell(client.manager ?? ''),
    },
    {
      header: headers.segment,
      format: 'text',
      width: 340,
      cell: ({ segment }) => escapedCell(segmentName(segment, language)),
    },
    {
      header: headers.frequency,
      format: 'text',
      width: 120,
      cell: ({ segment }) => frequencies[segment.frequency],
    },
    {
      header: headers.orderSize,
      format: 'text',
      width: 130,
      cell: ({ segment: { orderSize } }) => (orderSize ? sizes[orderSize] : ''),
    },
    {
      header: headers.productLine,
      format: 'text',
      width: 140,
      cell: ({ segment }) => escapedCell(segment.productLine ?? ''),
    },
    {
      header: headers.status,
      format: 'text',
      width: 105,
      cell: ({ segment }) => (segment.status ? words.statuses[segment.status] : ''),
    },
    {
      header: headers.category,
      format: 'text',
      width: 115,
      cell: ({ figures: { category } }) => (category ? words.categories[category] : ''),
    },
    {
      header: headers.averageOrder,
      format: 'money',
      width: 115,
      cell: ({ figures }) => figures.averageOrder ?? '',
    },
    {
      header: headers.revenue,
      format: 'money',
      width: 120,
      cell: ({ figures }) => fromMinor(figures.revenue) ?? '',
    },
    {
      header: headers.tier,
      format: 'text',
      width: 110,
      cell: ({ figures }) => (figures.loyaltyTier ? words.tiers[figures.loyaltyTier] : ''),
    },
    {
      header: headers.nextTier,
      format: 'text',
      width: 110,
      cell: ({ nextTier }) => (nextTier ? words.tiers[nextTier.tier] : ''),
    },
    {
      header: headers.toNextTier,
      format: 'money',
      width: 120,
      cell: ({ nextTier }) => nextTier?.missing ?? '',
    },
    {
      header: headers.birthday,
      format: 'day',
      width: 110,
      cell: ({ birthday }) => (birthday ? serialOf(birthday.day) : ''),
    },
    {
      header: headers.anniversary,
      format: 'day',
      width: 110,
      cell: ({ anniversary }) => (anniversary ? serialOf(anniversary.day) : ''),
    },
    {
      header: headers.years,
      format: 'count',
      width: 110,
      cell: ({ anniversary }) => anniversary?.years ?? '',
    },
  ];
}

function viewColumns(language: Language): ListColumn<FilterView>[] {
  const { plans, words } = texts[language];
  const { views, headers, frequencies, sizes, condition } = plans.segments;
  return [
    {
      header: views.segment,
      format: 'text',
      width: 270,
      cell: ({ segment }) => escapedCell(segmentName(segment, language)),
    },
    { header: views.clients, format: 'count', width: 80, cell: ({ clients }) => clients },
    {
      header: views.revenue,
      format: 'money',
      width: 120,
      cell: ({ revenue }) => fromMinor(revenue) ?? '',
    },
    {
      header: views.averageOrder,
      format: 'money',
      width: 115,
      cell: ({ averageOrder }) => averageOrder ?? '',
    },
    {
      header: views.conditions,
      format: 'text',
      width: 520,
      cell: ({ segment }) =>
        [
          condition(headers.frequency, frequencies[segment.frequency]),
          ...(segment.orderSize ? [condition(headers.orderSize, sizes[segment.orderSize])] : []),
          ...(segment.productLine === null
            ? []
            : [condition(headers.productLine, segment.productLine)]),
          ...(segment.status ? [condition(headers.status, words.statuses[segment.status])] : []),
        ].join('; '),
    },
  ];
}
