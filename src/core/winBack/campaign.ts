import type { Outcome } from '../contacts/funnel';
import type { Contact } from '../contacts/lastContacts';
import type { Day } from '../day';
import { type Deal, isPurchase } from '../log/purchaseHistory';
import { fromMinor, type Minor, sumKnown } from '../money';
import { customerStatus } from '../rhythm/lifecycle';
import { pastRhythmsOn } from '../rhythm/pastRhythm';
import type { Category } from '../segments/category';
import type { Settings } from '../settings';

/** A client as the outcome of win-back looks at him. */
export interface CampaignClient {
  key: string;
  category: Category;
  doNotContact: boolean;
  /** Money spent on winning him back; null where not known. */
  cost: number | null;
}

/** A contact, and how far it led; one whose outcome is not known led to a contact. */
export interface CampaignContact extends Contact {
  outcome?: Outcome;
}

/** What became of some of the silent clients. Money is in the sheet's currency. */
export interface CampaignGroup {
  clients: number;
  /** Asked for something, were offered something, or bought: an outcome of more than a contact. */
  answered: number;
  /** Bought. */
  returned: number;
  /** Null where there was nobody. */
  returnedPercent: number | null;
  /** Null where they bought and no amount is known. */
  revenue: number | null;
  /** Null where a profit is not known. */
  profit: number | null;
  /** Null where a client's cost is not known. */
  cost: number | null;
}

/** The outcome of winning clients back: those who were contacted beside those who were not. */
export interface CampaignOutcome {
  /** The silent clients are those of this day; what followed counts to the as-of day. */
  fromDay: Day;
  contacted: CampaignGroup;
  notContacted: CampaignGroup;
}

/**
 * What came of the last campaign: of the clients of VIP, A and B who were sleeping or lost at its beginning, so many days ago, those who have
 * been contacted since, beside those who have not. Who bought before anybody contacted him returned by himself and belongs to the latter.
 *
 * The status is told by nothing after the first day; the category is today's.
 *
 * @param deals    the log up to `asOf`
 * @param contacts the contact log up to `asOf`
 * @returns null where nobody was silent then
 */
export function campaignOutcome(
  clients: readonly CampaignClient[],
  deals: readonly Deal[],
  contacts: readonly CampaignContact[],
  settings: Pick<Settings, 'campaignDays' | 'statusThresholds' | 'steadyingWeight'>,
  asOf: Day,
): CampaignOutcome | null {
  const fromDay = asOf - settings.campaignDays;
  const silent = silentOn(fromDay, clients, deals, settings);
  if (silent.length === 0) return null;
  const since = <Line extends { client: string; day: Day }>(lines: readonly Line[]) =>
    byClient(lines.filter(({ day }) => day > fromDay));
  const [dealsSince, contactsSince] = [since(deals), since(contacts)];
  const groups = { contacted: new Tally(), notContacted: new Tally() };
  for (const client of silent) {
    const own = dealsSince.get(client.key) ?? [];
    const touches = contactsSince.get(client.key) ?? [];
    const firstBought = firstDay(own.filter(isPurchase));
    const firstTouched = firstDay(touches);
    const wasContacted = touches.length > 0 && firstTouched <= firstBought;
    const hasAnswered = touches.some(({ outcome }) => outcome && outcome !== 'contact');
    if (wasContacted) groups.contacted.add(own, hasAnswered, client.cost);
    else groups.notContacted.add(own, false, 0); // who was called after he had bought has answered nothing
  }
  return {
    fromDay,
    contacted: groups.contacted.group(),
    notContacted: groups.notContacted.group(),
  };
}

/** Who of VIP, A and B might have been won back on a day. */
function silentOn(
  day: Day,
  clients: readonly CampaignClient[],
  deals: readonly Deal[],
  { statusThresholds, steadyingWeight }: Pick<Settings, 'statusThresholds' | 'steadyingWeight'>,
): CampaignClient[] {
  const purchases = byClient(deals.filter(isPurchase));
  const keys = [...purchases.keys()];
  const purchaseDays = keys.map((key) =>
    [...new Set(purchases.get(key)?.map((deal) => deal.day))].sort((a, b) => a - b),
  );
  const silent = new Set(
    pastRhythmsOn(purchaseDays, day, steadyingWeight)
      .filter(({ missedCycles }) => customerStatus(missedCycles, statusThresholds) !== 'active')
      .map(({ index }) => keys[index]),
  );
  return clients.filter(
    ({ key, category, doNotContact }) => silent.has(key) && category !== 'C' && !doNotContact,
  );
}

/** Adds up a group. */
class Tally {
  #clients = 0;
  #answered = 0;
  #returned = 0;
  readonly #amounts: Deal['amount'][] = [];
  #profit: Minor | null = 0;
  #cost: number | null = 0;

  add(deals: readonly Deal[], hasAnswered: boolean, cost: number | null): void {
    this.#clients += 1;
    if (hasAnswered) this.#answered += 1;
    if (deals.some(isPurchase)) this.#returned += 1;
    for (const { amount, profit } of deals) {
      this.#amounts.push(amount);
      this.#profit = this.#profit === null || profit === null ? null : this.#profit + profit;
    }
    this.#cost = this.#cost === null || cost === null ? null : this.#cost + cost;
  }

  group(): CampaignGroup {
    return {
      clients: this.#clients,
      answered: this.#answered,
      returned: this.#returned,
      returnedPercent: this.#clients === 0 ? null : (this.#returned * 100) / this.#clients,
      revenue: fromMinor(sumKnown(this.#amounts)),
      profit: fromMinor(this.#profit),
      cost: this.#cost,
    };
  }
}

function byClient<Line extends { client: string }>(lines: readonly Line[]): Map<string, Line[]> {
  const lists = new Map<string, Line[]>();
  for (const line of lines) {
    const own = lists.get(line.client);
    if (own) own.push(line);
    else lists.set(line.client, [line]);
  }
  return lists;
}

function firstDay(lines: readonly { day: Day }[]): Day {
  return lines.reduce((first, { day }) => Math.min(first, day), Number.POSITIVE_INFINITY);
}
