import type { Cell } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import type { ClientFigures } from '../../core/base/clientBase';
import type { Day } from '../../core/day';
import { fromMinor } from '../../core/money';
import {
  CLIENT_COMPUTED_COLUMNS,
  type ClientComputedColumn,
  DUE_SOON_DAYS,
} from '../../schema/computedColumns';
import type { Texts } from '../../texts/texts';
import { productsInWords } from './productsInWords';
import { seasonInWords } from './seasonInWords';

/** Figures of a client, as many as the column shown takes. */
type SomeFigures = Pick<ClientFigures, 'category' | 'categoryRule'> & Partial<ClientFigures>;

/** A number, or the code of a word or several; nothing where it is not known. */
type Figure = string | number | readonly string[] | null | undefined;

/** The columns that do not show the figure of their own name as it is. */
const DERIVED = {
  lastContact: ({ lastContact }) => lastContact?.day,
  lastContactType: ({ lastContact }) => lastContact?.type,
  lastContactBy: ({ lastContact }) => lastContact?.by,
  nextContact: ({ nextContact }) => nextContact?.day,
  contactType: ({ nextContact }) => nextContact?.type,
  contactState,
  intervalSource: ({ intervalSource, season }, _, { words }) =>
    season ? seasonInWords(season, words) : intervalSource && words.intervalSources[intervalSource],
  churnSignal: ({ churnSignals }) => churnSignals,
  productsToOffer: (figures, _, texts) => productsInWords(figures, texts),
  revenue: ({ revenue }) => fromMinor(revenue ?? null),
  profit: ({ profit }) => fromMinor(profit ?? null),
  yearRevenue: ({ yearRevenue }) => fromMinor(yearRevenue ?? null),
} satisfies Partial<
  Record<ClientComputedColumn, (figures: SomeFigures, asOf: Day, texts: Texts) => Figure>
>;

/**
 * The state of a contact beside its colour: colour alone says nothing to many people, and nothing
 * on paper.
 */
function contactState(
  { nextContact, snoozedUntil }: SomeFigures,
  asOf: Day,
): keyof Texts['words']['contactStates'] | null {
  if (!nextContact) return null;
  if (nextContact.day < asOf) return 'overdue';
  if (nextContact.day <= asOf + DUE_SOON_DAYS) return 'dueSoon';
  return snoozedUntil == null ? 'onTrack' : 'snoozed';
}

function isDerived(column: ClientComputedColumn): column is keyof typeof DERIVED {
  return column in DERIVED;
}

/**
 * What a computed column shows of a client, in the user's language. Days are serial numbers, which
 * need no time zone.
 */
export function cellOf(
  column: ClientComputedColumn,
  figures: SomeFigures,
  asOf: Day,
  texts: Texts,
): Cell {
  const figure: Figure = isDerived(column)
    ? DERIVED[column](figures, asOf, texts)
    : figures[column];
  if (figure == null) return '';
  const shown = CLIENT_COMPUTED_COLUMNS[column];
  if (typeof shown === 'object') {
    const list: Readonly<Record<string, string>> = texts.words[shown.words];
    return [figure]
      .flat()
      .map((code) => list[code])
      .join('; ');
  }
  return shown === 'day' ? serialOf(figure as Day) : (figure as Cell);
}
