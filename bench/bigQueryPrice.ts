import { count, type Table } from './table';

/**
 * BigQuery's on-demand price, US dollars per TiB processed, the first TiB of a month free; each table
 * counts for 10 MB at least.
 */
const DOLLARS_PER_TIB = 6.25;
const LEAST_BYTES = 10 * 2 ** 20;
const SOURCE =
  'adriennevermorel.com/notes/bigquery-on-demand-billing-mechanics, which quotes cloud.google.com/bigquery/pricing; looked up on 30 November 2026. Google’s own page, as stored there, names the first free TiB and no figure, so see it before relying on this.';

/** Bytes of a value as BigQuery bills it: DATE and FLOAT64 8 each, STRING 2 and its UTF-8. */
const BYTES = { day: 8, amount: 8, client: 2 + 'client 123456'.length };

/** What one refresh of an extract costs by the bytes of the columns that its query reads. */
export function bigQueryPrice(sizes: readonly number[]): Table {
  const perDeal = BYTES.day + BYTES.amount + BYTES.client;
  return {
    title: 'BigQuery: an extract’s refresh by bytes',
    note: `US$${DOLLARS_PER_TIB} per TiB, on demand (${SOURCE}) Computed, not billed: day, amount and client of each deal, ${perDeal} bytes.`,
    header: ['deals', 'bytes read', 'US$ a refresh', 'refreshes in the free TiB'],
    rows: sizes.map((deals) => {
      const bytes = Math.max(LEAST_BYTES, deals * perDeal);
      return [
        count(deals),
        count(bytes),
        ((bytes / 2 ** 40) * DOLLARS_PER_TIB).toFixed(5),
        count(Math.floor(2 ** 40 / bytes)),
      ];
    }),
  };
}
