import { serialOf } from '../../cells/day';
import type { ClientFigures } from '../../core/base/clientBase';
import type { Occasion } from '../../core/contacts/occasions';
import { fromMinor } from '../../core/money';
import {
  LEAST_CLIENTS,
  type OfferGroup,
  type OfferGroups,
  type OfferStep,
  type ValuesChosen,
} from '../../core/segments/offerGroups';
import type { Segment } from '../../core/segments/segments';
import type { NextTier } from '../../core/value/loyalty';
import { type Language, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import type { OwnSheet } from '../document/workbook';
import type { ClientRow } from '../tables/clientRows';
import { LIST_HEADER_ROW, type ListColumn, listOf, writeLists } from './listSheet';

/** A client with their segment and what comes next for them. */
export interface SegmentedRow {
  client: ClientRow;
  figures: ClientFigures;
  segment: Segment;
  /** What to offer them; '' where nothing is known. */
  offer: string;
  nextTier: NextTier | null;
  birthday: Occasion | null;
  anniversary: Occasion | null;
}

/** What the sheet shows. */
export interface SegmentsContents {
  rows: readonly SegmentedRow[];
  offers: OfferGroups;
  /** How far ahead occasions are counted, days. */
  daysAhead: number;
  occasionsAhead: number;
  /** Buyers who asked not to be contacted: no offer is for them. */
  leftOut: number;
  hasTiers: boolean;
  hasProductLines: boolean;
  /** The text to send to a group, its fields open; '' where there is none. */
  textOf: (step: OfferStep) => string;
}

/**
 * Writes every buyer's segment in columns to filter by, and beside them the filter views worth
 * keeping: the groups with something of their own to do.
 */
export function writeSegments(
  opened: OwnSheet,
  contents: SegmentsContents,
  document: SheetDocument,
): void {
  const { sheet } = opened;
  const { language } = document;
  const { segments: words } = texts[language].plans;
  const { rows, offers } = contents;
  const columns = clientColumns(language);
  writeLists(
    opened,
    {
      title: words.title,
      sentences: [
        words.intro(rows.length, offers.groups.length, LEAST_CLIENTS),
        ...(offers.groups.length > 0 && offers.inSmallGroups > 0
          ? [words.inSmallGroups(offers.inSmallGroups, LEAST_CLIENTS)]
          : []),
        words.ahead(contents.occasionsAhead, contents.daysAhead),
        ...(contents.leftOut > 0 ? [words.leftOut(contents.leftOut)] : []),
        ...(contents.hasProductLines ? [] : [words.noProductLines]),
        ...(contents.hasTiers ? [] : [words.noTiers]),
      ],
      lists: [
        listOf(columns, rows),
        listOf(viewColumns(contents, language), offers.groups, { isBeside: true }),
      ],
      layOut: () => {
        if (sheet.getFilter()) return;
        // Down to the sheet's end, so that clients who come later are filtered too.
        const height = sheet.getMaxRows() - LIST_HEADER_ROW + 1;
        decorate(sheet, 'filter', () => {
          sheet.getRange(LIST_HEADER_ROW, 1, height, columns.length).createFilter();
        });
      },
    },
    document,
  );
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
      width: 275,
      cell: ({ client }) => client.name,
    },
    {
      header: headers.manager,
      format: 'text',
      width: 130,
      cell: ({ client }) => client.manager ?? '',
    },
    {
      header: headers.segment,
      format: 'text',
      width: 395,
      cell: ({ segment }) => segmentName(segment, language),
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
      cell: ({ segment }) => segment.productLine ?? '',
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
    {
      header: headers.offer,
      format: 'text',
      width: 300,
      cell: ({ offer }) => offer,
    },
  ];
}

function viewColumns({ textOf }: SegmentsContents, language: Language): ListColumn<OfferGroup>[] {
  const { views } = texts[language].plans.segments;
  return [
    {
      header: views.segment,
      format: 'text',
      width: 305,
      cell: (group) => groupName(group, language),
    },
    {
      header: views.whatToDo,
      format: 'text',
      width: 770,
      cell: (group) => whatToDo(group, language),
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
      width: 630,
      cell: (group) => conditionsOf(group, language),
    },
    {
      header: views.text,
      format: 'text',
      width: 520,
      cell: ({ step }) => textOf(step),
    },
  ];
}

/** `often · active · wine`. */
function groupName(group: OfferGroup, language: Language): string {
  const { plans, words } = texts[language];
  const { frequencies, sizes, otherLines, otherSizes, noStatus } = plans.segments;
  const { frequency, status, productLine, orderSize } = group;
  return [
    frequency && frequencies[frequency],
    status ? words.statuses[status].toLowerCase() : noStatus,
    productLine && ('only' in productLine ? productLine.only : otherLines),
    orderSize && ('only' in orderSize ? sizes[orderSize.only] : otherSizes),
  ]
    .filter(Boolean)
    .join(' · ');
}

function whatToDo({ step, productLine, orderSize }: OfferGroup, language: Language): string {
  const { steps, withLine, withSize } = texts[language].plans.segments;
  if (productLine && 'only' in productLine) return withLine(steps[step], productLine.only);
  if (orderSize && 'only' in orderSize) return steps[step] + withSize[orderSize.only];
  return steps[step];
}

/** What to set the columns beside to, so that the group and nobody else is shown. */
function conditionsOf(group: OfferGroup, language: Language): string {
  const { plans, words } = texts[language];
  const { headers, frequencies, sizes, condition, allBut, isBlank } = plans.segments;
  const chosen = <Value>(
    header: string,
    values: ValuesChosen<Value> | null,
    wordOf: (value: Value) => string,
  ): string => {
    if (values === null) return '';
    return 'only' in values
      ? condition(header, wordOf(values.only))
      : allBut(header, values.allBut.map(wordOf));
  };
  const { frequency, status, productLine, orderSize } = group;
  return [
    frequency === null ? '' : condition(headers.frequency, frequencies[frequency]),
    status === null ? isBlank(headers.status) : condition(headers.status, words.statuses[status]),
    chosen(headers.productLine, productLine, (line) => line),
    chosen(headers.orderSize, orderSize, (size) => sizes[size]),
  ]
    .filter((each) => each !== '')
    .join('; ');
}
