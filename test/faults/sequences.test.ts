import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Cell } from '../../workbench/spreadsheet/grid';
import type { MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import { Script } from '../../workbench/spreadsheet/script';
import { builtAddOn } from '../builtAddOn';
import { CALL_MADE } from '../jobs/callMade';
import { memoryBench } from '../workbench/bench';

// Random bases, and on each a random sequence of what the panel does, what people do to their sheets
// meanwhile, and runs that are killed. fast-check prints the seed and shrinks what fails.

/** So many actions at least, whatever lengths are drawn. */
const ACTIONS = 5_000;
const [SHORTEST, LONGEST] = [40, 50];
const SEQUENCES = Math.ceil(ACTIONS / SHORTEST);
let done = 0;
afterAll(() => console.info(`${done} actions on ${SEQUENCES} random bases`));

interface Answer {
  ok: boolean;
  message: string;
}

const NAMES = ['Ann', 'Bob & Co', 'ООО «Ромашка»', '=1+1', "O'Neil", '0017', '__proto__', 'Zoë'];

/** Of all bases: code that has run before is several times faster. */
const script = new Script();

/** Client, day of March 2026, kopecks. */
const deal = fc.tuple(
  fc.integer({ min: 0, max: NAMES.length - 1 }),
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 1, max: 9_999_999 }),
);

const base = fc.record({
  clients: fc.uniqueArray(fc.integer({ min: 0, max: NAMES.length - 1 }), { minLength: 2 }),
  deals: fc.array(deal, { minLength: 1, maxLength: 25 }),
});

const step = fc.oneof(
  ...(['recalculate', 'log', 'edit', 'snooze', 'add', 'segment', 'undo', 'undo'] as const).map(
    (name) => fc.record({ name: fc.constant(name), at: fc.nat(200) }),
  ),
  ...(['sort', 'insert', 'remark', 'sell', 'kill'] as const).map((name) =>
    fc.record({ name: fc.constant(name), at: fc.nat(200) }),
  ),
);

const text = (cell: string): string => `'${cell}`;

function opened({ clients, deals }: { clients: number[]; deals: [number, number, number][] }) {
  const workbench = memoryBench(builtAddOn.code, undefined, {
    html: builtAddOn.html,
    timeZone: 'Etc/UTC',
    now: '2026-03-31',
    leastRows: 60,
    script,
    workbook: [
      {
        name: 'Clients',
        rows: [
          ['Client', 'Remark'],
          ...clients.map((index): Cell[] => [NAMES[index] ?? '', `remark of ${NAMES[index]}`]),
        ],
      },
      {
        name: 'Sales',
        rows: [
          ['Date', 'Client', 'Amount'],
          ...deals.map(([client, day, kopecks]): Cell[] => [
            { day: `2026-03-${String(day).padStart(2, '0')}` },
            NAMES[client] ?? '',
            kopecks / 100,
          ]),
        ],
      },
    ],
  });
  const call = (name: string, ...args: unknown[]) =>
    workbench.callFromSidebar(name, args) as Answer;
  expect(call('panelSetUp')).toMatchObject({ ok: true });
  expect(call('panelRecalculate')).toMatchObject({ ok: true });
  return { workbench, call };
}

/** Clients by name: their cells under these headers. */
function under(workbench: MemoryWorkbench, headers: readonly string[]): Map<string, Cell[]> {
  const [header = [], ...rows] = workbench.read('Clients');
  const name = header.indexOf('Client');
  return new Map(
    rows.flatMap((row): [string, Cell[]][] =>
      row[name] === null || row[name] === ''
        ? []
        : [[String(row[name]), headers.map((each) => row[header.indexOf(each)] ?? null)]],
    ),
  );
}

const KEPT = ['Remark', 'Potential', 'Manual category', 'Snoozed until'];

test('whatever is done in whatever order: nothing of theirs is lost, Undo restores, totals agree', () => {
  fc.assert(
    fc.property(
      base,
      fc.array(step, { minLength: SHORTEST, maxLength: LONGEST }),
      (given, steps) => {
        const { workbench, call } = opened(given as Parameters<typeof opened>[0]);
        const clients = () => workbench.byHand('Clients');
        const rowsOf = () => workbench.read('Clients').length;
        const remarks = () => under(workbench, ['Remark']);
        let expected = remarks();
        let before: Map<string, Cell[]> | null = null;
        let request = 0;
        const client = (at: number) => {
          const all = [...remarks().keys()];
          return (all[at % all.length] ?? '').toLowerCase();
        };
        const acts: Readonly<Record<string, (at: number) => Answer>> = {
          recalculate: () => call('panelRecalculate', `r-${request}`),
          log: (at) =>
            call('panelLogContact', {
              ...CALL_MADE,
              client: client(at),
              requestId: `l-${request}`,
            }),
          edit: (at) =>
            call(
              'panelEditClient',
              client(at),
              { potential: at % 2 ? 'high' : 'low', manualCategory: at % 3 ? 'VIP' : null },
              `e-${request}`,
            ),
          snooze: (at) => call('panelSnooze', client(at), 1 + (at % 9), `s-${request}`),
          add: () => call('panelAddClientsFromSales'),
          segment: (at) =>
            call(
              'panelApplySegmentation',
              {
                ...{ measure: at % 2 ? 'deals' : 'revenue', window: 'wholeLog', fromDay: '' },
                ...{ toDay: '', aShare: String(50 + (at % 30)), bShare: '95' },
              },
              `a-${request}`,
            ),
        };
        let killedAt = 0;
        for (const { name, at } of steps) {
          done++;
          const act = acts[name];
          if (name === 'kill') {
            killedAt = 1 + at;
          } else if (act) {
            request++;
            const standing = under(workbench, KEPT);
            if (killedAt > 0) {
              workbench.calls.stopAt(killedAt);
              try {
                act(at);
              } catch (error) {
                expect(String(error)).toMatch(/Exceeded maximum execution time/);
              }
              workbench.calls.heal();
              killedAt = 0;
            }
            const { ok } = act(at);
            // What changes nothing leaves to Undo what was done before.
            const isChange = ok && !isDeepStrictEqual(standing, under(workbench, KEPT));
            before = isChange ? standing : null;
            if (name === 'add') expected = new Map([...remarks(), ...expected]);
          } else if (name === 'undo') {
            expect(call('panelUndo').ok).toBe(true);
            if (before) {
              for (const [key, cells] of under(workbench, KEPT)) {
                const wanted = before.get(key);
                if (wanted) expect([key, cells]).toEqual([key, wanted]);
              }
            }
            before = null;
            expected = new Map([...expected].filter(([key]) => remarks().has(key)));
          } else {
            before = null;
            const sheet = clients();
            const row = 2 + (at % Math.max(1, rowsOf() - 1));
            if (name === 'sort') {
              const by = { column: 1, ascending: at % 2 === 0 };
              sheet.getRange(2, 1, rowsOf() - 1, sheet.getLastColumn()).sort(by);
            }
            if (name === 'insert') sheet.insertRowsAfter(row - 1, 1);
            if (name === 'remark') {
              const [header = [], ...rows] = workbench.read('Clients');
              const owner = rows[row - 2]?.[header.indexOf('Client')];
              if (owner !== null && owner !== undefined && owner !== '') {
                sheet.getRange(row, header.indexOf('Remark') + 1).setValue(text(`note ${at}`));
                expected.set(String(owner), [`note ${at}`]);
              }
            }
            if (name === 'sell') {
              const all = [...remarks().keys()];
              workbench
                .byHand('Sales')
                .appendRow(['2026-03-30', text(all[at % all.length] ?? ''), at + 0.07]);
            }
          }
          expect([name, remarks()]).toEqual([name, expected]);
        }
        expect(call('panelRecalculate', 'last')).toMatchObject({ ok: true });
        const [, ...sales] = workbench.read('Sales');
        const revenue = under(workbench, ['Revenue']);
        const kopecks = (sum: Cell | undefined) => Math.round(Number(sum ?? 0) * 100);
        const sold = sales.filter(([, name]) => revenue.has(String(name)));
        const total = [...revenue.values()].reduce((sum, [each]) => sum + kopecks(each), 0);
        expect(total).toBe(sold.reduce((sum, [, , amount]) => sum + kopecks(amount), 0));
      },
    ),
    { numRuns: SEQUENCES },
  );
  expect(done).toBeGreaterThanOrEqual(ACTIONS);
}, 1_200_000);
