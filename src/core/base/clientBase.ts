import type { DueContact } from '../contacts/cadence';
import { contactDuty } from '../contacts/contactDuty';
import { type ContactRecord, contactRecord } from '../contacts/contactRecord';
import type { LastContacts } from '../contacts/lastContacts';
import { recommendedStep, type Step } from '../contacts/recommendedStep';
import { addDays, type Day } from '../day';
import type { FigureError } from '../figureError';
import { forecastPurchases, type KeptFit } from '../forecast/forecast';
import { clientHistories } from '../log/clientHistories';
import { clientPast } from '../log/clientPast';
import type { ContactLog } from '../log/contactLog';
import { type DealLog, loggedIn } from '../log/dealLog';
import { type GivenHistory, intervalOf } from '../log/givenHistory';
import type { PurchaseHistory } from '../log/purchaseHistory';
import { fromMinor, type Minor } from '../money';
import type { Foreseen } from '../prediction/foresight';
import { notBoughtYet } from '../products/notBoughtYet';
import { productsBought } from '../products/productsBought';
import { stoppedBuying } from '../products/stoppedBuying';
import { measuredYearlyChurn } from '../retention/yearlyChurn';
import { type ChurnSignal, churnSignals } from '../rhythm/churnSignal';
import { type ClientRhythm, clientRhythm } from '../rhythm/clientRhythm';
import { baseInterval, medianInterval, purchaseInterval } from '../rhythm/rhythm';
import { nextSeason, seasonalDealsPerMonth } from '../rhythm/season';
import { leavingRateFor, type MeasuredSignals, signalHitRates } from '../rhythm/signalHitRate';
import type { AbcClass } from '../segments/abc';
import type { DaySpan } from '../segments/abcWindow';
import { type Category, type CategoryRule, category, type Judgement } from '../segments/category';
import { clientAbc } from '../segments/clientAbc';
import type { AbcMeasure, Settings } from '../settings';
import { loyaltyTier, ordersToGift, pointsLeft, soldSince, type Tier } from '../value/loyalty';
import { moneyAtRisk, riskMeasure } from '../value/moneyAtRisk';
import {
  baseLifetimeValue,
  clientDealsPerMonth,
  DEFAULT_YEARLY_CHURN_PERCENT,
  isGivenUp,
} from '../value/winBackValue';
import { isInControlGroup } from '../winBack/controlGroup';
import {
  type MeasuredReturnRates,
  measuredReturnRates,
  returnRateFor,
} from '../winBack/returnRate';
import { type ClientPurchases, clientPurchases, hasBought } from './clientPurchases';
import { type ClientWinBack, clientWinBack } from './clientWinBack';
import { type AtRisk, tellMoneyApart } from './moneyToldApart';

/** A client as people keep them: the key and what is known of them. */
export interface Client extends Judgement {
  key: string;
  /** Read only where the log has nothing of them; null where their row says nothing either. */
  given?: GivenHistory | null;
  /** The last contacts that their row tells of; the contact log may know later ones. */
  lastContacts?: LastContacts;
  winBackCost: number | null;
  doNotContact: boolean;
  /** What the ledger of points says of them: gifts less what was spent; left out where none does. */
  pointsMoved?: number;
  /** The day that contacts with them were put off to. */
  snoozedUntil?: Day | null;
}

/**
 * Everything computed of a client. Null stands for "not known" or "does not apply". Revenue and
 * profit are in minor units, means and values in the sheet's currency.
 */
export interface ClientFigures extends ClientRhythm, ClientPurchases, ClientWinBack {
  /**
   * Null where nothing is known to class them by; so is the category, unless somebody has judged
   * them.
   */
  abc: AbcClass | null;
  category: Category | null;
  categoryRule: CategoryRule | null;
  /** The last, of whatever type; tries are none. */
  lastContact: ContactRecord['latest'];
  nextContact: DueContact | null;
  /** Null where contacts were not put off, or the day they were put off to has come. */
  snoozedUntil: Day | null;
  daysOverdue: number | null;
  /** The day on which their next purchase cycle ends; null where their rhythm is not known. */
  expectedOrder: Day | null;
  /** What may be lost with them in a year; see {@link moneyAtRisk}. */
  moneyAtRisk: number | null;
  /** Strongest first. */
  churnSignals: readonly ChurnSignal[];
  /**
   * How often the strongest of them came true in this base's past, percent; null without one, or
   * where too few showed it.
   */
  signalHitRate: number | null;
  recommendedStep: Step | null;
  loyaltyTier: Tier | null;
  /** Null where a business gives none, or the sum they are for is not known. */
  points: number | null;
  /** See {@link ordersToGift}; null likewise. */
  ordersToGift: number | null;
  /**
   * In the weeks that Settings look ahead; null where the base cannot be forecast, or they never
   * bought.
   */
  expectedPurchases: number | null;
  /**
   * To buy within their own next interval, percent; null where the base's past proves nothing, or
   * they never bought.
   */
  chanceToBuy: number | null;
  /**
   * In the twelve months from the month's first day on; null likewise, and for who bought for the
   * first time since.
   */
  yearPurchases: number | null;
  yearRevenue: Minor | null;
  /** The products that they stopped buying, the one bought most often first. */
  stoppedBuying: readonly string[];
  /** Those that go with what they buy, the likeliest first. */
  notBoughtYet: readonly string[];
}

/** Where the yearly churn was taken from. */
export type ChurnSource = 'settings' | 'log' | 'default';

/** The figures of a whole base on one day. */
export interface ClientBaseFigures {
  /** By client key. */
  clients: Map<string, ClientFigures>;
  /** The log that it was computed from: of every client, whether they have a row or not. */
  log: DealLog;
  measuredSignals: MeasuredSignals;
  /** How often silent clients came back. */
  returnRates: MeasuredReturnRates;
  baseIntervalDays: number | null;
  yearlyChurn: { percent: number; source: ChurnSource };
  /**
   * What the average client of the log brings, after the margin of Settings where there is one;
   * null where not known.
   */
  lifetimeValue: number | null;
  /** Why purchases could not be forecast; null where they could. */
  forecastRefusal: FigureError | null;
  /** To be kept, and given again the next time. */
  forecastFit: KeptFit;
  /** What was said of the clients to come; null where nothing was learnt that holds. */
  foreseen: Foreseen | null;
  /** What the classes were measured by; see {@link clientAbc}. */
  abcMeasure: AbcMeasure;
  /** The days that the classes were measured over; null for all time. */
  abcSpan: DaySpan | null;
  /** Clients who count as 0 there, since their rows give sums without dates. */
  abcUndated: readonly string[];
}

/**
 * Computes a client base as it stands on one day.
 *
 * @param log      up to `asOf`, as is that of contacts
 * @param asOf     the day everything is counted to
 * @param keptFit  the forecast's, of an earlier time
 * @param foreseen what the base's past says of the clients
 */
export function clientBase(
  clients: readonly Client[],
  log: DealLog,
  contacts: ContactLog,
  settings: Settings,
  asOf: Day,
  keptFit: KeptFit | null = null,
  foreseen: Foreseen | null = null,
): ClientBaseFigures {
  const given = new Map<string, GivenHistory>();
  for (const client of clients) {
    if (client.given && !log.clients.has(client.key)) given.set(client.key, client.given);
  }
  const toldIntervals = Array.from(given.values(), intervalOf);
  const base =
    toldIntervals.length === 0
      ? baseInterval(log.purchaseDays)
      : medianInterval([
          ...log.purchaseDays.map((days) => purchaseInterval(days)),
          ...toldIntervals,
        ]);
  const histories = clientHistories(clients, log.clients);
  const isByRows = log.clients.size === 0;
  const yearlyChurn = knownYearlyChurn(log.purchaseDays, base, settings, asOf);
  const abc = clientAbc(clients, histories, log, settings, asOf);
  const measuredSignals = signalHitRates(log, contacts, settings, asOf);
  const returnRates = measuredReturnRates(log.purchaseDays, asOf, settings.steadyingWeight);
  const measure = riskMeasure(histories);
  const leavingChance = ({ status, missedCycles }: ClientRhythm): number | null => {
    if (status === null || missedCycles === null) return null;
    const rate =
      status === 'lost'
        ? returnRateFor(returnRates, missedCycles)
        : leavingRateFor(measuredSignals.leaving, missedCycles);
    return rate?.percent ?? null;
  };
  const forecast = forecastPurchases(log, asOf, settings.forecastWeeks, keptFit);
  const products = productsBought(log, asOf);
  const stopped = stoppedBuying(products, asOf);
  const notYet = notBoughtYet(products, asOf);

  const steadied = { baseIntervalDays: base, steadyingWeight: settings.steadyingWeight };

  const figures = new Map<string, ClientFigures>();
  const atRisk: AtRisk[] = [];
  for (const [index, client] of clients.entries()) {
    const history = histories[index] as PurchaseHistory;
    const told = given.get(client.key) ?? null;
    const abcClass = abc.classes[index] ?? null;
    const decided = category(abcClass, client, abc.unprofitable.has(client.key));
    const rhythm = clientRhythm(history, told, base, settings, asOf);
    // Of how many deals the profit is, is not known: so neither is the profit of a deal.
    const profitable = told?.deals === null ? { ...history, profit: null } : history;
    const soldTo = loggedIn(history) ?? undefined;
    const monthly =
      rhythm.season && soldTo
        ? seasonalDealsPerMonth(log, soldTo, rhythm.season)
        : rhythm.intervalDays && clientDealsPerMonth(history, told, rhythm.intervalDays, steadied);
    const winBack = clientWinBack(
      profitable,
      {
        status: rhythm.status,
        category: decided.category,
        dealsPerMonth: monthly,
        cost: client.winBackCost ?? settings.winBackCost,
      },
      yearlyChurn.percent,
      settings,
    );
    const purchases = clientPurchases(history, told, isByRows);
    const rewarded = soldSince(settings.loyaltySince, history, log, soldTo);
    const touches = contacts.byClient.get(client.key);
    const record = contactRecord(touches ?? NO_TOUCHES, client.lastContacts);
    const duty = contactDuty(
      {
        key: client.key,
        category: decided.category,
        contacts: record,
        firstPurchase: history.purchaseDays[0] ?? null,
        purchaseDays: told ? told.deals : history.purchaseDays.length,
        doNotContact: client.doNotContact,
        isGivenUp: isGivenUp(rhythm.status, winBack.winBackDecision),
        snoozedUntil: client.snoozedUntil ?? null,
      },
      settings,
      asOf,
    );
    const signals = churnSignals(rhythm, clientPast(soldTo, touches), settings, asOf);
    const chance = foreseen?.chances.get(client.key) ?? null;
    const year = foreseen?.year.get(client.key);
    const leaving = leavingChance(rhythm);
    const inAYear = monthly === null ? null : moneyAtRisk(profitable, measure, monthly, 100);
    // Field by field: an object put together from others is many times slower to make and to read.
    const own: ClientFigures = {
      deals: purchases.deals,
      purchaseDays: purchases.purchaseDays,
      revenue: purchases.revenue,
      profit: purchases.profit,
      averageOrder: purchases.averageOrder,
      firstPurchase: purchases.firstPurchase,
      lastPurchase: purchases.lastPurchase,
      intervalDays: rhythm.intervalDays,
      intervalSource: rhythm.intervalSource,
      season: rhythm.season,
      missedCycles: rhythm.missedCycles,
      status: rhythm.status,
      slowdown: rhythm.slowdown,
      abc: abcClass,
      category: decided.category,
      categoryRule: decided.rule,
      lastContact: record.latest,
      nextContact: duty.nextContact,
      snoozedUntil: duty.snoozedUntil,
      daysOverdue: duty.daysOverdue,
      expectedOrder: expectedOrder(rhythm, purchases.lastPurchase),
      moneyAtRisk: inAYear === null || leaving === null ? null : (inAYear * leaving) / 100,
      winBackWorking: winBack.winBackWorking,
      winBackValue: winBack.winBackValue,
      winBackCost: winBack.winBackCost,
      winBackDecision: winBack.winBackDecision,
      winBackReason: winBack.winBackReason,
      churnSignals: signals,
      signalHitRate: signals[0]
        ? (measuredSignals.bySignal[signals[0]].shown?.percent ?? null)
        : null,
      recommendedStep: recommendedStep({
        doNotContact: client.doNotContact,
        isSnoozed: duty.snoozedUntil !== null,
        hasBought: hasBought(purchases),
        status: rhythm.status,
        missedCycles: rhythm.missedCycles,
        signal: signals[0] ?? null,
        daysOverdue: duty.daysOverdue,
        winBackDecision: winBack.winBackDecision,
        isControl: isInControlGroup(client.key, decided.category, settings, asOf),
      }),
      points:
        rewarded && rewarded.revenue !== null && settings.pointSum !== null
          ? pointsLeft(rewarded.revenue, settings.pointSum, client.pointsMoved ?? 0)
          : null,
      ordersToGift:
        rewarded && settings.giftEvery !== null && purchases.deals !== null
          ? ordersToGift(rewarded.deals, settings.giftEvery)
          : null,
      loyaltyTier:
        history.revenue === null ? null : loyaltyTier(fromMinor(history.revenue), settings),
      expectedPurchases: soldTo ? forecast.expectedOf(soldTo.purchaseDays) : null,
      chanceToBuy: chance === null ? null : chance * 100,
      yearPurchases: year?.purchases ?? null,
      yearRevenue: year?.revenue ?? null,
      stoppedBuying: stopped.get(client.key) ?? NO_PRODUCTS,
      notBoughtYet: notYet.get(client.key) ?? NO_PRODUCTS,
    };
    figures.set(client.key, own);
    if (!foreseen?.isByOwnChance || inAYear === null || leaving === null) continue;
    atRisk.push({ figures: own, inAYear, percent: leaving, chance });
  }
  tellMoneyApart(atRisk);
  return {
    clients: figures,
    log,
    measuredSignals,
    returnRates,
    baseIntervalDays: base,
    yearlyChurn,
    lifetimeValue: baseLifetimeValue(
      log.clients.values(),
      base,
      yearlyChurn.percent,
      settings.marginPercent,
    ),
    forecastRefusal: forecast.refusal,
    forecastFit: forecast.fit,
    foreseen,
    abcMeasure: abc.measuredBy,
    abcSpan: abc.measuredOver,
    abcUndated: abc.undated,
  };
}

/**
 * The day on which a client's next purchase is expected: when the interval since the last is up,
 * and they would have missed a cycle; of a seasonal client, when their next season begins.
 */
export function expectedOrder(
  { intervalDays, season }: Pick<ClientRhythm, 'intervalDays' | 'season'>,
  lastPurchase: Day | null,
): Day | null {
  if (lastPurchase === null || intervalDays === null) return null;
  if (season) return nextSeason(season, lastPurchase);
  return addDays(lastPurchase, Math.ceil(intervalDays));
}

const NO_PRODUCTS: readonly string[] = [];
const NO_TOUCHES: readonly never[] = [];

function knownYearlyChurn(
  purchaseDaysByClient: readonly (readonly Day[])[],
  baseIntervalDays: number | null,
  { yearlyChurnPercent }: Settings,
  asOf: Day,
): ClientBaseFigures['yearlyChurn'] {
  if (yearlyChurnPercent !== null) return { percent: yearlyChurnPercent, source: 'settings' };
  const measured = measuredYearlyChurn(purchaseDaysByClient, baseIntervalDays, asOf);
  // A log in which nobody was lost says nothing of how long clients stay.
  return measured
    ? { percent: measured, source: 'log' }
    : { percent: DEFAULT_YEARLY_CHURN_PERCENT, source: 'default' };
}
