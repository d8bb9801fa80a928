import type { LogFindingKind } from '../../core/log/logFinding';
import type { FoundInLog } from '../foundInLog';
import { englishPlural as plural } from './plural';

const deals = (count: number) => plural(count, 'deal', 'deals');
const at = ({ rows, cells, named }: FoundInLog) =>
  cells > 0
    ? `${cells === 1 ? 'cell' : 'cells'} ${named}`
    : `${rows === 1 ? 'row' : 'rows'} ${named}`;
const inRows = (log: FoundInLog) => `${log.rows} rows (${log.cells > 0 ? at(log) : log.named})`;
const orders = ({ deals: count, orders: numbers }: FoundInLog) =>
  `${count === 1 ? 'order' : `${count} orders:`} ${numbers}`;

const found: Record<LogFindingKind, (log: FoundInLog) => string> = {
  open: (log) =>
    `${deals(log.deals)} not done yet (${at(log)}): counted apart until the status says done. Where a word means something else, say so under “Words” in Settings.`,
  notDone: (log) =>
    `${deals(log.deals)} cancelled or not done (${at(log)}): not counted as purchases. Where a word means something else, say so under “Words” in Settings.`,
  refunded: (log) =>
    `${deals(log.deals)} refunded in full (${at(log)}): not counted as purchases. Where that is not so, correct the status or the refund.`,
  withoutStatus: (log) =>
    `${deals(log.deals)} without a status (${at(log)}): counted as done. Fill the status in where it is not.`,
  unknownStatus: (log) =>
    `the status “${log.about}” is not known: ${deals(log.deals)} (${at(log)}) counted as done. Say what it means under “Words” in Settings, where it is listed.`,
  withoutClient: (log) =>
    log.rows === 1
      ? 'the client is missing; the row was left out.'
      : `the client is missing in ${inRows(log)}; they were left out. Fill the client in.`,
  withoutDay: (log) =>
    log.rows === 1
      ? 'the date is missing; the row was left out.'
      : `the date is missing in ${inRows(log)}; they were left out. Fill the date in.`,
  pasted: (log) =>
    `${orders(log)} ${log.deals === 1 ? 'stands' : 'stand'} in the log more than once; of each the lowest copy counts, ${at(log)} ${log.rows === 1 ? 'was' : 'were'} left out. Delete the copies, or give other orders other numbers.`,
  equalLines: (log) =>
    `${orders(log)} ${log.deals === 1 ? 'has' : 'have'} equal lines next to each other (${at(log)}): counted once, as if pasted twice. Were they several equal items, make one line of them with the whole sum.`,
  repeatedTotals: (log) =>
    `the total of an order stands on each of its lines: ${deals(log.deals)} (${at(log)}) counted once. Where the amounts are of the lines, call the column “Line total”.`,
  refundTakenOnce: (log) =>
    `${orders(log)} ${log.deals === 1 ? 'bears' : 'bear'} a refund both in a column and in lines (${at(log)}): the greater was taken once. Where both were paid back, write their sum in the column.`,
  refundUnknown: (log) =>
    `${deals(log.deals)} refunded in part (${at(log)}), and nobody says how much: the whole amount counts. Write the sum in a column “Refunded amount”.`,
  otherCurrency: (log) =>
    `${deals(log.deals)} in ${log.about} (${at(log)}), while the base is computed in ${log.currency}: they count without their money. Give ${log.about} a rate under “Currencies” in Settings.`,
  mixedCurrencies: (log) =>
    `${orders(log)} ${log.deals === 1 ? 'bears' : 'bear'} two currencies (${at(log)}): counted without the money. Write each order in one currency.`,
};

/** What is told of the sales log as a whole. */
export const salesLog = {
  found,
  profitShares: (samples: readonly string[]) =>
    `${samples.join(', ')} beside sales of so much more look like percentages, not like sums: no profit is read from them. Write sums of money there, or leave the column out in the panel: “Set up”.`,
  profitMaybeShares: (samples: readonly string[]) =>
    `${samples.join(', ')}, whatever the sale came to: they count as sums of money. Should they be percentages, leave the column out in the panel: “Set up”.`,
  freeText: (words: number, samples: readonly string[]) =>
    `${words} different texts that are no known status, such as ${samples.map((sample) => `“${sample}”`).join(', ')}: their deals count as done. Where this is no column of statuses, choose another in the panel: “Set up”.`,
  repeatedBlock: (rows: number, below: string, above: string) =>
    `${plural(rows, 'row stands', 'rows stand')} in the log a second time: ${below} are the same as ${above}. They count as they stand; were they pasted twice, say “once” under “Rows that stand twice” in Settings, or delete them.`,
  blockListed: (sheet: string, below: string, above: string) =>
    `${sheet}: rows ${below} as ${above}`,
};
