import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeptBook } from '../../workbench/memory/memoryBook';
import type { MemorySnapshot } from '../../workbench/spreadsheet/memoryWorkbench';
import { SAMPLE } from './jobs';
import { Lost } from './lost';
import { differences, type SeenDocument, seenIn } from './seen';
import { attempted, done, Sweep } from './sweep';
import { share, tried } from './tried';

// The sample base lays out a dozen sheets of some thousands of rows: a run of it is twenty of another
// job's. The user's sheets are looked at before every call of it; it is failed, killed and begun again
// where it goes on to another sheet.

const sweep = new Sweep();
let start: MemorySnapshot;
let before: SeenDocument;
const counted = { calls: 0, places: 0 };
const run = () => SAMPLE.run(sweep.base);

beforeAll(() => {
  start = sweep.startOf(SAMPLE);
  sweep.begin(start);
  before = seenIn(start, []);
});
afterAll(() => {
  const { calls, places } = counted;
  console.info(
    `the sample in ${calls} data calls: ${places} faults at those where it goes on to another sheet (${share})`,
  );
});

/** What of the sheets that were there before is not as it was. */
function changed(document: KeptBook): string[] {
  const there = Object.entries(document.sheets).filter(([id]) => start.sheets[id]);
  return differences(
    'users',
    seenIn({ ...document, sheets: Object.fromEntries(there) }, []),
    before,
  );
}

/** The calls at which it goes on to another sheet. */
function turns(): number[] {
  const states = sweep.statesOf(start, () => done(run));
  return states.flatMap(({ sheetOrder }, index) =>
    index > 0 && sheetOrder.length > (states[index - 1]?.sheetOrder.length ?? 0) ? [index + 1] : [],
  );
}

test('before every call of it the user’s sheets are as they were', () => {
  const lost = new Lost();
  for (const [index, state] of sweep.statesOf(start, () => done(run)).entries()) {
    counted.calls = index;
    lost.add(index + 1, 'at once', changed(state));
  }
  lost.expectNone();
});

describe.each([
  ['a server that does not answer', (n: number) => sweep.workbench.calls.failAt(n)],
  ['a run that is killed', (n: number) => sweep.workbench.calls.stopAt(n)],
] as const)('%s', (_, fault) => {
  test('where it goes on to another sheet: the next run lays it out whole, and nothing of theirs is touched', () => {
    const lost = new Lost();
    const places = turns();
    expect(places.length).toBeGreaterThan(3);
    for (const n of tried(places)) {
      counted.places++;
      sweep.begin(start);
      fault(n);
      attempted(sweep.base, run);
      lost.add(n, 'at once', changed(sweep.workbench.book.snapshot()));
      done(run);
      lost.add(n, 'again', changed(sweep.workbench.book.snapshot()));
    }
    lost.expectNone();
  });
});
