import { expect, test } from 'vitest';
import { texts } from '../../../src/texts/texts';
import type { Cell, Grid } from '../../../workbench/grid';
import { on, openedAddOn } from '../openedAddOn';
import { sourceScript } from '../sourceScript';

// A row means the same to the recalculation and to the panel, whatever somebody typed into it.

const SCRIPT = sourceScript(`
  const clients = () => SpreadsheetApp.getActive().getSheetByName('Clients');
  globalThis.setCell = (a1, value) => { clients().getRange(a1).setValue(value); };
`);

const { clients: HEADERS } = texts.en.headers;

type UserColumn = keyof typeof HEADERS & string;

/** What a client who stands in no log has in the columns of purchases. */
const GIVEN: Readonly<Partial<Record<string, Cell>>> = {
  givenFirstPurchase: on('2025-01-01'),
  givenLastPurchase: on('2025-06-01'),
  givenDeals: 5,
  givenRevenue: 500,
  givenProfit: 100,
};

const COLUMNS = [
  ...(['manager', 'phone', 'email', 'birthday', 'potential', 'traits', 'manualCategory'] as const),
  ...(['leavingReason', 'winBackCost', 'doNotContact', 'snoozedUntil'] as const),
  ...(['givenFirstPurchase', 'givenLastPurchase', 'givenDeals', 'givenRevenue'] as const),
  ...(['givenProfit', 'givenInterval', 'lastCall', 'lastMeeting'] as const),
] satisfies UserColumn[];

const VALUES: Cell[] = [
  ...['rubbish', '#N/A', ' ', 'C; D', '12 %', '31.02.2025', '1,234', '=1+', '2026-03-30'],
  ...[0, -1, -30, 0.5, 11, 1e9, 1e300, true, false],
  ...['1899-12-31', '1930-01-01', '2026-03-01', '2026-03-31', '2026-12-01', '9999-12-31'].map(on),
];

/**
 * Silent clients, of the log and of their rows alone, as many of each as there are values: each has another value in every column, so that
 * every column holds every value.
 */
function badRows(): { base: Grid[]; names: string[] } {
  const clients = (['logged', 'given'] as const).flatMap((kind) =>
    VALUES.map((_, row) => ({
      name: `${kind} ${row}`,
      cells: COLUMNS.map((column, place) => {
        const value = VALUES[(row + place) % VALUES.length] ?? null;
        // One bad cell of its purchases a client: the others are to be used.
        const isGood = kind === 'given' && column in GIVEN && (row + place) % 5 !== 0;
        return isGood ? (GIVEN[column] ?? null) : value;
      }),
    })),
  );
  const names = clients.map(({ name }) => name);
  return {
    names,
    base: [
      {
        name: 'Clients',
        rows: [
          ['Client', ...COLUMNS.map((column) => HEADERS[column])],
          ...clients.map(({ name, cells }) => [name, ...cells]),
        ],
      },
      {
        name: 'Sales',
        rows: [
          ['Date', 'Client', 'Amount', 'Profit'],
          ...names
            .filter((name) => name.startsWith('logged'))
            .flatMap((name) =>
              ['2025-06-01', '2025-07-01'].map((day): Cell[] => [on(day), name, 100, 20]),
            ),
        ],
      },
      {
        name: 'Contacts',
        rows: [['Date', 'Client', 'Type', 'Manager', 'Outcome', 'Reason', 'Score', 'Note']],
      },
    ],
  };
}

interface Answer {
  ok: boolean;
  message: string;
}

async function opened(base: Grid[]) {
  const addOn = await openedAddOn(base, { script: SCRIPT });
  addOn.setUp();
  expect(addOn.recalculate()).toMatchObject({ ok: true });
  const { workbench } = addOn;
  const call = (name: string, ...args: unknown[]) =>
    workbench.callFromSidebar(name, args) as Answer;
  const contact = (client: string) => ({
    ...{ client, type: 'call', outcome: 'contact', score: null, reason: '', note: '' },
    ...{ requestId: client.replace(/\W/g, '-'), isConfirmed: true },
  });
  return {
    ...addOn,
    call,
    card: (client: string) => call('panelClientCard', client),
    log: (client: string) => call('panelLogContact', contact(client)),
    edit: (client: string, said: object) => call('panelEditClient', client, said, 'edit'),
    snooze: (client: string) => call('panelSnooze', client, 3, 'snooze'),
  };
}

test('every value in every column of the user’s: the panel answers, and leaves what a recalculation would', async () => {
  const { base, names } = badRows();
  const { workbench, recalculate, call, card, log, edit, snooze } = await opened(base);
  const refused: string[] = [];
  const heard = (what: string, { ok, message }: Answer) => {
    if (!ok) refused.push(`${what}: ${message}`);
  };
  const unlike: string[] = [];
  const doToAll = (what: string, act: (key: string) => Answer) => {
    for (const name of names) heard(`${what}, ${name}`, act(name));
    const standing = workbench.read('Clients');
    heard(`recalculate after ${what}`, recalculate());
    const [header = [], ...rows] = workbench.read('Clients');
    rows.forEach((row, index) => {
      row.forEach((cell, column) => {
        const cells = JSON.stringify([standing[index + 1]?.[column], cell]);
        if (cells !== JSON.stringify([cell, cell])) {
          unlike.push(`${what}, ${row[0]}, ${header[column]}: ${cells}`);
        }
      });
    });
  };
  for (const list of ['panelToday', 'panelWinBack']) heard(list, call(list, ''));
  heard('segmentation', call('panelSegmentation', null));
  doToAll('card', card);
  doToAll('contact', log);
  doToAll('edit', (key) => edit(key, { potential: 'high' }));
  doToAll('snooze', snooze);
  for (const list of ['panelToday', 'panelWinBack']) heard(list, call(list, ''));
  heard('plans', call('panelPlanAhead'));
  expect(refused).toEqual([]);
  expect(unlike).toEqual([]);
}, 600_000);
