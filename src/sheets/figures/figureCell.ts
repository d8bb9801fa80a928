import type { Cell } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import type { ClientFigures } from '../../core/base/clientBase';
import type { Day } from '../../core/day';
import { type ClientComputedColumn, DUE_SOON_DAYS } from '../../schema/schema';
import type { Texts } from '../../texts/texts';

/** Figures of a client, as many as the column shown takes. */
type SomeFigures = Pick<ClientFigures, 'category' | 'categoryRule'> & Partial<ClientFigures>;

/** The state of a contact beside its colour: colour alone says nothing to many people, and nothing on paper. */
function contactState({ nextContact, snoozedUntil }: SomeFigures, asOf: Day, { words }: Texts) {
  if (!nextContact) return '';
  const { overdue, dueSoon, snoozed, onTrack } = words.contactStates;
  if (nextContact.day < asOf) return overdue;
  if (nextContact.day <= asOf + DUE_SOON_DAYS) return dueSoon;
  return snoozedUntil == null ? onTrack : snoozed;
}

/** What a computed column shows of a client, in the user's language. Days are serial numbers, which need no time zone. */
export function cellOf(
  column: ClientComputedColumn,
  figures: SomeFigures,
  asOf: Day,
  all: Texts,
): Cell {
  const { words } = all;
  const day = (value: Day | null | undefined): Cell => (value == null ? '' : serialOf(value));
  switch (column) {
    case 'status':
      return figures.status ? words.statuses[figures.status] : '';
    case 'category':
      return figures.category ? words.categories[figures.category] : '';
    case 'categoryRule':
      return figures.categoryRule ? words.categoryRules[figures.categoryRule] : '';
    case 'intervalSource':
      return figures.intervalSource ? words.intervalSources[figures.intervalSource] : '';
    case 'winBackDecision':
      return figures.winBackDecision ? words.decisions[figures.winBackDecision] : '';
    case 'winBackReason':
      return figures.winBackReason ? words.winBackReasons[figures.winBackReason] : '';
    case 'churnSignal':
      return (figures.churnSignals ?? []).map((signal) => words.churnSignals[signal]).join('; ');
    case 'recommendedStep':
      return figures.recommendedStep ? words.steps[figures.recommendedStep] : '';
    case 'loyaltyTier':
      return figures.loyaltyTier ? words.tiers[figures.loyaltyTier] : '';
    case 'contactState':
      return contactState(figures, asOf, all);
    case 'contactType':
      return figures.nextContact?.type ? words.contactTypes[figures.nextContact.type] : '';
    case 'nextContact':
      return day(figures.nextContact?.day);
    case 'firstPurchase':
    case 'lastPurchase':
      return day(figures[column]);
    default:
      return figures[column] ?? '';
  }
}
