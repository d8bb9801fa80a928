/**
 * What a deal's status says of it: `done` is a purchase, `open` is none yet, `notDone` never came
 * about, `refunded` was given back in full, `partlyRefunded` in part.
 */
export type DealStatus = 'done' | 'open' | 'notDone' | 'refunded' | 'partlyRefunded';

export const DEAL_STATUSES: readonly DealStatus[] = [
  'done',
  'open',
  'notDone',
  'refunded',
  'partlyRefunded',
];

/**
 * Of several the weightiest holds. Done outweighs open: what was shipped on credit is a purchase.
 */
const WEIGHT: Readonly<Record<DealStatus, number>> = {
  notDone: 5,
  refunded: 4,
  partlyRefunded: 3,
  done: 2,
  open: 1,
};

/**
 * What several status columns say together, such as payment and delivery.
 *
 * @param statuses null where a column is blank
 * @returns null where all are
 */
export function combinedStatus(statuses: readonly (DealStatus | null)[]): DealStatus | null {
  let combined: DealStatus | null = null;
  for (const status of statuses) {
    if (status && (!combined || WEIGHT[status] > WEIGHT[combined])) combined = status;
  }
  return combined;
}
