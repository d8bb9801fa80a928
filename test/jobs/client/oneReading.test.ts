import { expect, test } from 'vitest';
import type { PanelCard } from '../../../src/panel/cardInWords';
import { texts } from '../../../src/texts/texts';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { type Answer, on, recalculatedAddOn, smallBase } from '../openedAddOn';
import { sourceScript } from '../sourceScript';

// A row means the same to the recalculation and to the panel, whatever somebody typed into it.

const SCRIPT = sourceScript(`
  const clients = () => SpreadsheetApp.getActive().getSheetByName('Clients');
  globalThis.typeInto = (row, column, value) => { clients().getRange(row, column).setValue(value); };
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
 * Silent clients, of the log and of their rows alone, as many of each as there are values: each has
 * another value in every column, so that every column holds every value.
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

async function opened(base: Grid[]) {
  const addOn = await recalculatedAddOn(base, { script: SCRIPT });
  const { call } = addOn;
  const contact = (client: string) => ({
    ...{ client, type: 'call', outcome: 'reached', nextDay: '', score: null, reason: '', note: '' },
    ...{ requestId: client.replace(/\W/g, '-'), isConfirmed: true },
  });
  return {
    ...addOn,
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

/** Cid is lost, and worth it: of class A by hand, for one of C is let go whatever the sum. */
function lostBase(header: string, cell: Cell): Grid[] {
  const sales = smallBase()[1] as Grid;
  const rows = sales.rows.map((row, index) => [...row, index === 0 ? 'Profit' : 20]);
  return [
    {
      name: 'Clients',
      rows: [['Client', header, 'Manual category'], ['Ann'], ['Bob'], ['Cid', cell, 'A']],
    },
    { ...sales, rows },
  ];
}

const notesOf = (answer: Answer) =>
  (answer as unknown as { card: PanelCard }).card.notes.map(({ text }) => text);

test('a last call in the future is no call: not to the recalculation, not to the panel', async () => {
  const { card, edit, byClient, recalculate } = await opened(
    lostBase('Last call', on('2026-07-20')),
  );
  const computed = byClient('Next contact').Cid;
  const told =
    '“Clients”, row 4, “Last call”: 2026-07-20 is in the future; the cell was passed over.';
  expect(notesOf(card('cid'))).toContain(told);
  expect(edit('cid', { leavingReason: 'price' }).message).toBe(
    `Changed on the row of “Cid”. ${told}`,
  );
  expect(byClient('Next contact').Cid).toEqual(computed);
  recalculate();
  expect(byClient('Next contact').Cid).toEqual(computed);
});

test('a win-back cost below nothing is not given, and the card says so', async () => {
  const { card, byClient } = await opened(lostBase('Win-back cost', -30));
  expect(card('cid')).toMatchObject({ ok: true });
  expect(notesOf(card('cid'))).toContain(
    '“Clients”, row 4, “Win-back cost”: found -30, which should be 0 or more; the cell was passed over.',
  );
  expect(byClient('Win-back decision').Cid ?? null).toBe(null);
});

test('what somebody typed over the figures decides nothing, neither at once nor in a recalculation', async () => {
  const base = smallBase();
  const { workbench, log, recalculate, call } = await opened(base);
  const titles = workbench.read('Clients')[0] ?? [];
  const typed: [string, number, Cell][] = [
    ['ABC', 4, 'A'],
    ['Status', 3, 'Active'],
    ['Deals', 3, -3],
    ['Interval, days', 3, -5],
    ['First purchase', 2, '2026-03-31'],
    ['Missed cycles', 2, -1],
  ];
  for (const [title, row, value] of typed) {
    const index = titles.indexOf(title);
    expect(index).toBeGreaterThan(0);
    workbench.run('typeInto', row, index + 1, value);
  }
  for (const list of ['panelToday', 'panelWinBack']) expect(call(list, '').ok).toBe(true);
  const cells = (title: string) =>
    workbench.read('Clients').map((row) => row[titles.indexOf(title)]);
  const written = ['Category', 'Category decided by', 'Next contact', 'Days overdue'];
  const before = ['What to do', ...written].map(cells);
  for (const key of ['ann', 'bob', 'cid']) {
    expect(call('panelClientCard', key)).toMatchObject({ ok: true });
    expect(log(key)).toMatchObject({ ok: true });
  }
  // Of Ann and Cid nothing can be told before the next recalculation, nor what to do about Bob.
  const [ann, bob, cid] = [1, 2, 3];
  const at = (row: number) => ['What to do', ...written].map((title) => cells(title)[row]);
  for (const row of [ann, cid]) expect(at(row)).toEqual(before.map((each) => each[row]));
  expect(at(bob)[0]).toEqual(before[0]?.[bob]);
  const told = at(bob).slice(1);
  expect(told).not.toEqual(before.slice(1).map((each) => each[bob]));
  recalculate();
  expect(at(bob).slice(1)).toEqual(told);
  expect(cells('Category')[cid]).toBe('C');
});
