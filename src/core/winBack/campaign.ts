import { isTry, ledToMore } from '../contacts/outcome';
import { addDays, type Day } from '../day';
import type { ContactLog } from '../log/contactLog';
import {
  type DealLog,
  type LoggedClient,
  type Places,
  placesWithin,
  profitAt,
} from '../log/dealLog';
import { addKnown, asMinor, type Minor } from '../money';
import type { StatusThresholds } from '../rhythm/lifecycle';
import { customerStatus } from '../rhythm/lifecycle';
import { eachPastRhythm } from '../rhythm/pastRhythm';
import type { Category } from '../segments/category';
import type { Settings } from '../settings';
import { hasControlGroup, isInControlGroup } from './controlGroup';
import { LEAST_CASES } from './returnRate';

/** A client as the outcome of win-back looks at them. */
export interface CampaignClient {
  key: string;
  category: Category | null;
  doNotContact: boolean;
  /** Money spent on winning them back; null where not known. */
  cost: number | null;
}

/** What became of some of the silent clients. */
export interface CampaignGroup {
  clients: number;
  /** Asked for something, were offered something, or bought: an outcome of more than a contact. */
  answered: number;
  /** Bought. */
  returned: number;
  /** Null where this group or the other has fewer than {@link LEAST_CASES} clients. */
  returnedPercent: number | null;
  /** Null where they bought and no amount is known. */
  revenue: Minor | null;
  /** Null where a profit is not known. */
  profit: Minor | null;
  /** In the sheet's currency; null where a client's cost is not known. */
  cost: number | null;
}

/** The outcome of winning clients back. */
export interface CampaignOutcome {
  /** The silent clients are those of this day; what followed counts to the as-of day. */
  fromDay: Day;
  /**
   * What parts the groups: managers chose whom to contact, or a lot was drawn. Drawn, everybody
   * counts where they were drawn, contacted or not (intention to treat).
   */
  parted: 'chosen' | 'drawn';
  /** Those contacted; drawn, those whom win-back was for. */
  target: CampaignGroup;
  /** Those not contacted; drawn, the control group. */
  comparison: CampaignGroup;
}

/**
 * What came of the last campaign: of the clients of VIP, A and B who were sleeping or lost at its
 * beginning, so many days ago, those who have been contacted since, beside those who have not. Who
 * bought before anybody contacted them returned unasked and belongs to the latter.
 *
 * Where a control group was left out from the beginning on, those of A and B whom win-back was for
 * stand beside it; VIPs are never drawn, so they would not be alike.
 *
 * The status is told by nothing after the first day; the category is today's.
 *
 * @param deals    up to `asOf`, as are the contacts
 * @returns null where nobody was silent then
 */
export function campaignOutcome(
  clients: readonly CampaignClient[],
  deals: DealLog,
  contacts: ContactLog,
  settings: Pick<Settings, 'campaignDays' | 'steadyingWeight' | 'controlGroupSince'> &
    StatusThresholds,
  asOf: Day,
): CampaignOutcome | null {
  const fromDay = addDays(asOf, -settings.campaignDays);
  const isDrawn = hasControlGroup(settings, fromDay);
  const silent = silentOn(fromDay, clients, deals, settings).filter(
    ({ client }) => !isDrawn || client.category !== 'VIP',
  );
  if (silent.length === 0) return null;
  const [target, comparison] = [new Tally(), new Tally()];
  for (const { client, logged } of silent) {
    const own = placesWithin(deals, logged, fromDay + 1, asOf);
    const touches = (contacts.byClient.get(client.key) ?? []).filter(
      ({ day, outcome }) => day > fromDay && !isTry(outcome),
    );
    const firstBought = logged.purchaseDays.find((day) => day > fromDay);
    const [firstTouch] = touches;
    const wasContacted =
      firstTouch !== undefined && firstTouch.day <= (firstBought ?? firstTouch.day);
    // Who was called after they had bought has answered nothing.
    const hasAnswered = wasContacted && touches.some(({ outcome }) => ledToMore(outcome));
    const isTarget = isDrawn
      ? !isInControlGroup(client.key, client.category, settings, fromDay)
      : wasContacted;
    const group = isTarget ? target : comparison;
    group.add(deals, own, hasAnswered, isTarget && wasContacted ? client.cost : 0);
  }
  const isEnough = [target, comparison].every((group) => group.clients >= LEAST_CASES);
  return {
    fromDay,
    parted: isDrawn ? 'drawn' : 'chosen',
    target: target.group(isEnough),
    comparison: comparison.group(isEnough),
  };
}

/** Who of VIP, A and B might have been won back on a day. */
function silentOn(
  day: Day,
  clients: readonly CampaignClient[],
  deals: DealLog,
  settings: Pick<Settings, 'steadyingWeight'> & StatusThresholds,
): { client: CampaignClient; logged: LoggedClient }[] {
  const logged = [...deals.clients];
  const silent = new Map<string, LoggedClient>();
  const { purchaseDays } = deals;
  eachPastRhythm(purchaseDays, [day], settings.steadyingWeight, ({ index, missedCycles }) => {
    if (customerStatus(missedCycles, settings) === 'active') return;
    silent.set(...(logged[index] as [string, LoggedClient]));
  });
  return clients.flatMap((client) => {
    const own = silent.get(client.key);
    return own && client.category !== 'C' && !client.doNotContact ? [{ client, logged: own }] : [];
  });
}

/** Adds up a group. */
class Tally {
  clients = 0;
  #answered = 0;
  #returned = 0;
  #hasDeals = false;
  #revenue: Minor | null = null;
  #profit: Minor | null = asMinor(0);
  #cost: number | null = 0;

  add(
    { amounts, profits }: Pick<DealLog, 'amounts' | 'profits'>,
    { from, to }: Places,
    hasAnswered: boolean,
    cost: number | null,
  ): void {
    this.clients += 1;
    if (hasAnswered) this.#answered += 1;
    let hasBought = false;
    for (let deal = from; deal < to; deal++) {
      const [amount, profit] = [amounts[deal] as number, profitAt(profits, deal)];
      hasBought ||= !(amount < 0);
      this.#revenue = addKnown(this.#revenue, Number.isNaN(amount) ? null : asMinor(amount));
      this.#profit =
        this.#profit === null || Number.isNaN(profit) ? null : asMinor(this.#profit + profit);
    }
    if (hasBought) this.#returned += 1;
    this.#hasDeals ||= to > from;
    this.#cost = this.#cost === null || cost === null ? null : this.#cost + cost;
  }

  group(isEnough: boolean): CampaignGroup {
    return {
      clients: this.clients,
      answered: this.#answered,
      returned: this.#returned,
      returnedPercent: isEnough ? (this.#returned * 100) / this.clients : null,
      revenue: this.#hasDeals ? this.#revenue : asMinor(0),
      profit: this.#profit,
      cost: this.#cost,
    };
  }
}
