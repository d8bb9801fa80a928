import { describe, expect, test } from 'vitest';
import { openedAddOn, smallBase } from './openedAddOn';

type Opened = Awaited<ReturnType<typeof openedAddOn>>;

/** The days of History and, of each, how many clients were active, sleeping, lost, and where that comes from. */
function days({ column }: Opened) {
  const isoDay = (cell: unknown) =>
    typeof cell === 'object' && cell !== null && 'day' in cell ? cell.day : cell;
  const [days, ...rest] = ['As-of day', 'Active', 'Sleeping', 'Lost', 'Source'].map((header) =>
    column('History', header),
  );
  return (days ?? []).map((day, row) => [isoDay(day), ...rest.map((cells) => cells[row])]);
}

async function recalculated(now?: string) {
  const opened = await openedAddOn(smallBase(), now ? { now } : {});
  opened.setUp();
  expect(opened.recalculate()).toMatchObject({ ok: true });
  return opened;
}

const LOG = 'computed from the logs';
const RECORDED = 'recorded that day';

describe('History', () => {
  test('has past month ends by the log up to each on the first day, and the day itself', async () => {
    const found = days(await recalculated());
    expect(found.slice(0, 3)).toEqual([
      // Cid has bought once, and nobody twice: no interval, no status.
      ['2025-06-30', 0, 0, 0, LOG],
      ['2025-07-31', 0, 1, 0, LOG],
      ['2025-08-31', 0, 1, 0, LOG],
    ]);
    expect(found[found.length - 1]).toEqual(['2026-03-31', 1, 1, 1, RECORDED]);
    expect(found).toHaveLength(10);
  });

  test('a later run of the day takes the row’s place; the next day has a row of its own', async () => {
    const opened = await recalculated();
    const before = days(opened);
    opened.recalculate();
    expect(days(opened)).toEqual(before);
    opened.workbench.setNow('2026-04-02');
    opened.recalculate();
    expect(days(opened).slice(0, -1)).toEqual(before);
    expect(days(opened).pop()?.[0]).toBe('2026-04-02');
  });

  test('days and months that were missed leave no gap of a month', async () => {
    const opened = await recalculated();
    opened.workbench.setNow('2026-06-10');
    opened.recalculate();
    expect(
      days(opened)
        .slice(-4)
        .map(([day]) => day),
    ).toEqual(['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-10']);
  });
});
