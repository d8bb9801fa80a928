import { fitBgNbd } from '../src/core/forecast/bgNbd';
import { purchaseTimes } from '../src/core/forecast/purchaseSummary';
import { groupedDeals } from '../src/core/log/dealLog';
import { outlookOf } from '../src/core/prediction/outlook';
import { predict } from '../src/core/prediction/prediction';
import { DEFAULT_SETTINGS } from '../src/schema/settings';
import { baseOf, columnsOf } from './base';
import { measureInTurns } from './measure';

// Run by hand, `npx tsx bench/prediction.ts 10000 80000`: what predictions cost in processor time.

const [clientCount = 10_000, dealCount = 8 * clientCount] = process.argv.slice(2).map(Number);
const { deals, asOf } = baseOf(clientCount, dealCount);
const log = groupedDeals(columnsOf(deals));
const times = log.purchaseDays.map((days) => purchaseTimes(days, asOf));
const measured = await measureInTurns(
  {
    fit: () => {
      try {
        fitBgNbd(times);
      } catch {
        // In this base hardly anybody stops: refused, after as long a search.
      }
    },
    eightWeeks: () => predict(log, asOf, DEFAULT_SETTINGS, 56),
    halfYear: () => predict(log, asOf, DEFAULT_SETTINGS, 182),
    usualInterval: () => predict(log, asOf, DEFAULT_SETTINGS),
    yearAhead: () => outlookOf(log, asOf),
  },
  2,
);
for (const [name, { milliseconds }] of Object.entries(measured)) {
  console.log(`${name}: ${milliseconds.toFixed(0)} ms of the processor`);
}
