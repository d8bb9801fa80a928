import { type ContactLink, contactLinks } from '../core/contacts/contactLinks';
import { type Day, isoDay } from '../core/day';
import { fromMinor } from '../core/money';
import { periodOf } from '../core/period';
import type { Status } from '../core/rhythm/lifecycle';
import type {
  CardContacts,
  CardHistory,
  CardRhythm,
  CardWinBack,
  ClientCard,
} from '../jobs/client/clientCard';
import type { SaidOfClient } from '../jobs/client/editClient';
import type { ContactsColumn } from '../schema/userColumns';
import { seasonInWords } from '../sheets/figures/seasonInWords';
import { type Language, type Texts, texts } from '../texts/texts';
import { type PanelText, panelText } from './panelText';
import { warningSentences } from './warningSentences';

/** A figure with its name, and where it is from. */
export interface CardFact {
  name: string;
  value: number | string;
  /** How it is to be written: a number, or an ISO day. */
  as?: 'number' | 'exact' | 'money' | 'percent' | 'day';
  source?: string;
  isLate?: boolean;
}

/** A sentence on the card; a warning where something is late or wrong. */
export interface CardNote {
  text: string;
  isWarning: boolean;
}

/** A part of the card under a heading. */
export interface CardSection {
  title: string;
  /** Purchases by month, in percent of the best. */
  bars?: { percents: number[]; words: string };
  facts: CardFact[];
  notes: CardNote[];
}

/** A client as the panel shows them, in the words of the document's language. */
export interface PanelCard {
  key: string;
  name: string;
  /** '' where nothing was computed of them yet. */
  category: string;
  links: ContactLink[];
  /** What to write to them; null where there is nothing. */
  text: PanelText | null;
  notes: CardNote[];
  rhythm: CardWheel | null;
  sections: CardSection[];
  /** What people know of them, to be changed. */
  known: SaidOfClient;
  /** What a contact cannot say in the user's log, and why; all of it where there is none. */
  lacking: ContactsColumn[];
  noLog: string;
  canLog: boolean;
}

/** One turn of the wheel is one purchase cycle. */
export interface CardWheel {
  status: Status;
  /** How much of the running turn is done. */
  turnPercent: number;
  daysSince: number;
  daysOf: string;
  /** The status, missed cycles, and whose the cycle is. */
  lines: string[];
  words: string;
}

/** Puts a client's card into words. */
export function cardInWords(card: ClientCard, language: Language): PanelCard {
  const all = texts[language];
  const { words, headers } = all;
  const said = all.card;
  const { client, computed, asOf, history, contacts } = card;
  const { key, name, manager, potential, traits, manualCategory } = client;
  const snoozedUntil = (client.snoozedUntil ?? asOf) > asOf ? client.snoozedUntil : null;
  const shown = texts[language].conventions.day;
  return {
    key,
    name,
    category: computed.category ? words.categories[computed.category] : '',
    links: contactLinks(client.phone ?? '', client.email ?? ''),
    text: panelText(card.text, client),
    notes: [
      ...note(manager && `${headers.clients.manager}: ${manager}`),
      ...note(client.doNotContact && said.doNotContact, true),
      ...note(snoozedUntil !== null && said.snoozedUntil(shown(snoozedUntil))),
      ...note(computed.category === null && said.notComputed, true),
      ...note(
        computed.recommendedStep &&
          `${headers.clients.recommendedStep}: ${computed.recommendedStep}`,
      ),
      ...note(card.offer && all.contactLists.winBack.offer(card.offer)),
      ...note(computed.churnSignal, true),
      ...note(computed.categoryRule && said.decidedBy(computed.categoryRule)),
      ...warningSentences(card.warnings, language).flatMap((each) => note(each, true)),
    ],
    rhythm: card.rhythm && wheelOf(card.rhythm, all, language),
    sections: [
      historySection(history, computed, all),
      contactsSection(contacts, all, shown),
      ...(card.winBack ? [winBackSection(card.winBack, all)] : []),
      ...(card.reason ? [reasonSection(card.reason, all)] : []),
    ],
    known: { potential, traits, manualCategory, leavingReason: client.leavingReason ?? '' },
    lacking: contacts.lacking,
    canLog: contacts.canLog,
    noLog: contacts.canLog
      ? contacts.lacking.length > 0
        ? said.lacking(contacts.lacking.map((column) => headers.contacts[column]).join(', '))
        : ''
      : said.noLog,
  };
}

function note(text: string | false | null, isWarning = false): CardNote[] {
  return text ? [{ text, isWarning }] : [];
}

function fact(
  name: string,
  value: number | string | null,
  as?: CardFact['as'],
  source?: string,
): CardFact[] {
  if (value === null || value === '') return [];
  return [{ name, value, ...(as && { as }), ...(source && { source }) }];
}

function wheelOf(rhythm: CardRhythm, { words, card }: Texts, language: Language): CardWheel {
  const { status, daysSince, intervalDays, intervalSource, season, missedCycles } = rhythm;
  const { isSteadied } = rhythm;
  const interval = shownNumber(intervalDays, language);
  return {
    status,
    turnPercent: ((daysSince % intervalDays) / intervalDays) * 100,
    daysSince,
    daysOf: card.days(daysSince),
    lines: [
      words.statuses[status],
      card.sinceLast(
        daysSince,
        missedCycles > 0,
        wholeDays(intervalDays),
        (intervalSource === 'own' && !isSteadied) || season !== null,
      ),
      ...(missedCycles > 0 ? [card.missed(missedCycles)] : []),
      ...(season
        ? [seasonInWords(season, words)]
        : intervalSource
          ? [card.interval[isSteadied ? 'steadied' : intervalSource]]
          : []),
    ],
    words: card.rhythm(words.statuses[status], daysSince, interval),
  };
}

function barsOf(
  months: NonNullable<CardHistory['months']>,
  { card, conventions }: Texts,
): NonNullable<CardSection['bars']> {
  const most = Math.max(...months.map(({ amount }) => amount ?? 0));
  const days = months.reduce((sum, month) => sum + month.days, 0);
  const [from = '', to = ''] = [months[0], months[months.length - 1]].map(
    (month) => month && conventions.period(periodOf(month.from, 'month'), 'month'),
  );
  return {
    // A month with a purchase is seen, however small it was.
    percents: months.map((month) =>
      month.days === 0 ? 0 : Math.max(5, most > 0 ? ((month.amount ?? 0) / most) * 100 : 0),
    ),
    words: card.months(days, from, to),
  };
}

function historySection(
  history: CardHistory,
  { points, ordersToGift }: ClientCard['computed'],
  all: Texts,
): CardSection {
  const { card, headers, words } = all;
  const { nextTier } = history;
  const { clients } = headers;
  return {
    title: card.history,
    ...(history.months && { bars: barsOf(history.months, all) }),
    facts: [
      ...fact(clients.lastPurchase, isoOrNone(history.lastPurchase), 'day'),
      ...fact(clients.deals, history.deals, 'number'),
      ...fact(clients.revenue, fromMinor(history.revenue), 'money'),
      ...fact(clients.averageOrder, history.averageOrder, 'money'),
      ...fact(card.lastTwo, fromMinor(history.averageOrders?.recent ?? null), 'money'),
      ...fact(card.before, fromMinor(history.averageOrders?.earlier ?? null), 'money'),
      ...(nextTier ? fact(card.toTier(words.tiers[nextTier.tier]), nextTier.missing, 'money') : []),
      ...fact(clients.points, points, 'number'),
      ...(ordersToGift === 1
        ? fact(card.gift, card.nextOrder)
        : fact(clients.ordersToGift, ordersToGift, 'number')),
    ],
    notes: [],
  };
}

function contactsSection(
  { last, next, latest, touches }: CardContacts,
  { card, words }: Texts,
  shown: (day: Day) => string,
): CardSection {
  const isFull = touches.count >= touches.limit;
  const told = latest && [
    words.outcomes[latest.outcome],
    latest.score !== null && `${latest.score}/10`,
    latest.reason,
    latest.note,
  ];
  return {
    title: card.contacts,
    facts: [
      ...(next ? [nextFact(next, { card, words })] : []),
      ...last.flatMap(({ type, day }) =>
        fact(
          card.last(words.contactTypes[type]),
          isoDay(day),
          'day',
          told && type === latest.type && day === latest.day ? inOneLine(told) : '',
        ),
      ),
    ],
    notes: note(
      touches.count > 0 &&
        card.touches(touches.count, touches.days) +
          (isFull ? card.allowed(shown(touches.nextAllowed)) : ''),
      isFull,
    ),
  };
}

function nextFact(
  { day, type, daysOverdue }: NonNullable<CardContacts['next']>,
  { card, words }: Pick<Texts, 'card' | 'words'>,
): CardFact {
  return {
    name: card.next,
    value: isoDay(day),
    as: 'day',
    source: inOneLine([
      type && words.contactTypes[type],
      daysOverdue > 0 && card.late(daysOverdue),
    ]),
    isLate: daysOverdue > 0,
  };
}

function inOneLine(parts: readonly (string | false | null)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function winBackSection(
  {
    working,
    churn,
    profitSource,
    returnRatePercent,
    value,
    cost,
    costSource,
    decision,
    decidedBy,
  }: CardWinBack,
  { card, words, conventions }: Texts,
): CardSection {
  return {
    title: card.winBack,
    facts: [
      ...(working && churn
        ? [
            ...fact(card.perDeal, working.profitPerDeal, 'money', card.profit[profitSource]),
            ...fact(
              card.dealsPerMonth,
              working.dealsPerMonth,
              'exact',
              card.profit[profitSource === 'row' ? 'row' : 'log'],
            ),
            ...fact(
              card.lifetime,
              working.lifetimeMonths,
              'number',
              card.churn(conventions.percent(churn.percent), card.churnSources[churn.source]),
            ),
            ...fact(card.returnRate, returnRatePercent, 'percent', card.costSources.settings),
            ...fact(
              card.value,
              value,
              'money',
              working.lifetimeMonths < 24 ? '' : card.valueSpan(working.lifetimeMonths),
            ),
            ...fact(card.cost, cost, 'money', card.costSources[costSource]),
          ]
        : []),
      ...fact(
        card.decision,
        decision && words.decisions[decision],
        undefined,
        decidedBy ? words.winBackReasons[decidedBy] : undefined,
      ),
    ],
    notes: [
      ...note(churn === null && card.noChurn, true),
      ...note(churn !== null && working === null && card.noProfit, true),
      ...note(value !== null && decision === null && card.noCost, true),
    ],
  };
}

function reasonSection(reason: string, { headers }: Texts): CardSection {
  return {
    title: headers.clients.leavingReason,
    facts: fact(headers.contacts.reason, reason),
    notes: [],
  };
}

function isoOrNone(day: Day | null): string | null {
  return day === null ? null : isoDay(day);
}

/** Tenths of a day say nothing of a long interval. */
function wholeDays(days: number): number {
  return days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
}

function shownNumber(value: number, language: Language): string {
  return String(Math.round(value * 10) / 10).replace('.', texts[language].conventions.decimalMark);
}
