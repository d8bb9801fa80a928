import type { ClientBaseFigures } from '../base/clientBase';
import { lastWords } from '../contacts/lastWords';
import type { Outcome } from '../contacts/outcome';
import { addDays, addMonths, type Day } from '../day';
import { placesWithin, soldIn } from '../log/dealLog';
import { type Minor, sumKnown } from '../money';
import { isLow } from '../rhythm/complaint';
import { type Offer, rowFor } from '../winBack/offers';

/**
 * What clients give as a reason: a row of the table of offers, by its first word; words that no row
 * has; or none.
 */
export type Theme = { kind: 'named'; word: string } | { kind: 'otherWords' } | { kind: 'noWords' };

/** A theme, and the money of the clients who named it. */
export interface ThemeFigures {
  /** How often it was named. */
  cases: number;
  /** Each once, however often they named it. */
  clients: number;
  /**
   * What they brought in the twelve months up to their last purchase; null where they bought and
   * no amount is known.
   */
  yearRevenue: Minor | null;
  /** What they brought in all, likewise. */
  revenue: Minor | null;
}

/** Themes of what clients said. */
export interface Themes {
  /** Those that were named, the greatest revenue first; other words and none come last. */
  rows: (ThemeFigures & { theme: Theme })[];
  /** All together: who named two themes counts once. */
  total: ThemeFigures;
}

/** A contact as far as it tells what a client said. */
export interface SpokenContact {
  client: string;
  day: Day;
  outcome: Outcome;
  score: number | null;
  isComplaint?: boolean;
  reason: string | null;
  note: string;
}

/**
 * Why the sleeping and the lost are silent: by the reason in their row, else by the last one noted
 * with a contact. Each of them is one case.
 *
 * @param contacts each client's, ascending by day
 */
export function leavingThemes(
  clients: readonly { key: string; leavingReason: string | null }[],
  contacts: ReadonlyMap<string, readonly SpokenContact[]>,
  base: ClientBaseFigures,
  offers: readonly Offer[],
): Themes {
  const cases = clients.flatMap(({ key, leavingReason }) => {
    const status = base.clients.get(key)?.status ?? null;
    if (status === null || status === 'active') return [];
    const reason = leavingReason ?? lastWords(contacts.get(key) ?? []).reason;
    return { client: key, theme: themeOf([reason], offers) };
  });
  return themesOf(cases, base);
}

/**
 * What clients complained of in the twelve months up to a day: contacts with a complaint or a low
 * score, by their reason, else by their note.
 *
 * @param contacts up to `asOf`
 * @param lowScore the highest score that is low
 */
export function complaintThemes(
  contacts: readonly SpokenContact[],
  base: ClientBaseFigures,
  offers: readonly Offer[],
  lowScore: number,
  asOf: Day,
): Themes {
  const since = addMonths(asOf, -12);
  const cases = contacts
    .filter((contact) => contact.day > since && isLow(contact, lowScore))
    .map(({ client, reason, note }) => ({ client, theme: themeOf([reason, note], offers) }));
  return themesOf(cases, base);
}

/** The theme of the first text that has one; of a client's words none is guessed. */
function themeOf(texts: readonly (string | null)[], offers: readonly Offer[]): Theme {
  const said = texts.filter((text) => text !== null && text !== '');
  for (const text of said) {
    const [word] = rowFor(text, offers)?.words ?? [];
    if (word !== undefined) return { kind: 'named', word };
  }
  return said.length > 0 ? { kind: 'otherWords' } : { kind: 'noWords' };
}

interface Case {
  client: string;
  theme: Theme;
}

function themesOf(cases: readonly Case[], base: ClientBaseFigures): Themes {
  const groups = new Map<string, Case[]>();
  for (const each of cases) {
    const key = nameOf(each.theme);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const rows = [...groups.values()].map((group) => ({
    theme: (group[0] as Case).theme,
    ...themeFigures(group, base),
  }));
  rows.sort(
    (one, other) =>
      placeOf(one.theme) - placeOf(other.theme) ||
      (other.revenue ?? Number.MIN_SAFE_INTEGER) - (one.revenue ?? Number.MIN_SAFE_INTEGER) ||
      other.cases - one.cases,
  );
  return { rows, total: themeFigures(cases, base) };
}

function nameOf(theme: Theme): string {
  return theme.kind === 'named' ? `named ${theme.word}` : theme.kind;
}

function placeOf({ kind }: Theme): number {
  return ['named', 'otherWords', 'noWords'].indexOf(kind);
}

function themeFigures(cases: readonly Case[], base: ClientBaseFigures): ThemeFigures {
  const clients = [...new Set(cases.map(({ client }) => client))];
  return {
    cases: cases.length,
    clients: clients.length,
    yearRevenue: sumKnown(clients.map((client) => lastYearRevenue(client, base))),
    revenue: sumKnown(clients.map((client) => allRevenue(client, base))),
  };
}

/** Of those who never bought 0. */
function lastYearRevenue(client: string, { clients, log }: ClientBaseFigures): Minor | null {
  const logged = log.clients.get(client);
  const last = logged?.purchaseDays[logged.purchaseDays.length - 1];
  if (!logged || last === undefined)
    return clients.get(client)?.revenue === 0 ? sumKnown([]) : null;
  const firstDay = addDays(addMonths(last, -12), 1);
  return soldIn(log, placesWithin(log, logged, firstDay, last)).revenue;
}

function allRevenue(client: string, { clients, log }: ClientBaseFigures): Minor | null {
  return (clients.get(client) ?? log.clients.get(client))?.revenue ?? null;
}
