import { expect, test } from 'vitest';
import type { WinBack } from '../../../src/panel/winBackView';
import type { Grid } from '../../../workbench/spreadsheet/grid';
import { on, openedAddOn } from '../openedAddOn';
import { silentBase } from '../silentBase';

type Answer = { ok: true; winBack: WinBack } | { ok: false; message: string };

/** As of 31 March 2026; Bob was called the day before, as his row alone tells. */
function base(): Grid[] {
  const { clients, sales } = silentBase('<b>"Dan" & ООО');
  const [header, , bob] = clients.rows;
  header?.push('Last call');
  bob?.push(on('2026-03-30'));
  const contacts = {
    name: 'Contacts',
    rows: [
      ['Date', 'Client', 'Type', 'Outcome', 'Reason'],
      [on('2026-03-31'), 'Bob', 'message', 'contact', null],
      [on('2026-03-01'), 'Eve', 'call', 'request', 'late delivery'],
    ],
  };
  return [clients, sales, contacts];
}

async function opened(locale: 'en_US' | 'ru_RU' = 'en_US', workbook = base()) {
  const addOn = await openedAddOn(workbook, { locale });
  const ask = (manager: unknown) =>
    addOn.workbench.callFromSidebar('panelWinBack', [manager]) as Answer;
  const winBack = (manager = ''): WinBack => {
    const answer = ask(manager);
    if (!answer.ok) throw new Error(answer.message);
    return answer.winBack;
  };
  return { ...addOn, ask, winBack };
}

test('the queue is that of the Win-back sheet, read from the rows of Clients, and nothing is written', async () => {
  const { workbench, setUp, recalculate, winBack } = await opened();
  setUp();
  expect(recalculate()).toMatchObject({ ok: true });
  const { sheets } = workbench.snapshot();
  const found = winBack();
  expect(workbench.snapshot().sheets).toEqual(sheets);
  expect(found).toMatchObject({
    figuresOf: '2026-03-31',
    isOld: false,
    counted:
      '3 clients in the queue (VIP\u00a01, A\u00a01, B\u00a01), of 1 sleeping and 4 lost. Left out: 1 of class C, below, 1 not to be contacted.',
    classCCounted: '1 client of class C',
    managers: ['Max', 'Olga'],
  });
  expect(found.classC.map(({ name }) => name)).toEqual(['Cid']);
  expect(found.notes.join(' ')).toContain('No offer answers “moved away”');

  expect(workbench.callFromSidebar('panelPlanAhead', [])).toMatchObject({ ok: true });
  const [header = [], ...rows] = workbench.read('Win-back').slice(6);
  const column = (title: string) => rows.map((row) => row[header.indexOf(title)]);
  expect(found.entries.map(({ name }) => name)).toEqual(column('Client'));
  expect(found.entries.map(({ value }) => value)).toEqual(column('Win-back value'));
  expect(found.entries.map(({ cost }) => cost)).toEqual(column('Cost'));
  expect(found.entries.map(({ decision }) => decision)).toEqual(['return', 'return', 'letGo']);
  // Touched on the two last days: a message of the log, and a call that the client's row tells of.
  expect(column('Contact from')).toEqual([on('2026-03-31'), on('2026-04-06'), on('2026-03-31')]);
  expect(found.entries.map(({ nextTouch }) => nextTouch)).toEqual(['', '2026-04-06', '']);
  expect(found.entries.map(({ lateness }) => lateness)).toEqual([
    'silent for 242 days, 7 cycles missed · past the best time',
    'silent for 38 days, 1 cycle missed · still in time: call',
    'silent for 242 days, 7 cycles missed · last heard from 30 days ago · keep in touch for now, best won back from 2026-06-01',
  ]);
  expect(found.entries.map(({ answer }) => answer)).toEqual([
    '“moved away”',
    '“price too high” · Offer: Better terms or a discount',
    '“late delivery” · Offer: Priority delivery',
  ]);
});

test('one manager’s clients alone, in the language of the document', async () => {
  const { setUp, recalculate, winBack, ask } = await opened('ru_RU');
  setUp();
  recalculate();
  const { entries, classC, counted, managers } = winBack('Olga');
  expect(entries.map(({ name }) => name)).toEqual(['Bob']);
  expect(classC).toEqual([]);
  expect(counted).toBe(
    'В очереди: 1 клиент (A\u00a01), всего спящих 1, потерянных 1. Не вошли: не беспокоить — 1.',
  );
  expect(managers).toEqual(['Max', 'Olga']);
  expect(entries[0]?.lateness).toBe(
    'молчит 38 дней, циклов пропущено: 1 · ещё не поздно: позвонить',
  );
  expect(ask('Никто')).toMatchObject({ ok: false, message: expect.stringMatching(/«Никто»/) });
});

test('where no profit is known it says what to set, and where nothing was computed, that', async () => {
  const [clients, sales] = base() as [Grid, Grid];
  const withoutProfit = {
    ...sales,
    rows: sales.rows.map((row) => row.slice(0, 3)),
  };
  const { setUp, recalculate, winBack } = await opened('en_US', [clients, withoutProfit]);
  setUp();
  expect(winBack()).toMatchObject({
    figuresOf: '',
    isOld: true,
    entries: [],
    counted: 'There is nobody to win back among VIP, A and B.',
  });
  recalculate();
  const { entries, notes } = winBack();
  expect(entries.map(({ value, decision }) => [value, decision])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  expect(notes[0]).toMatch(/add a column of profit to the sales log, or a margin to Settings/);
});

test('a spreadsheet without clients is told so, and gets no sheet of settings by it', async () => {
  const { workbench, ask } = await opened('en_US', [{ name: 'Notes', rows: [['milk']] }]);
  const names = () => workbench.snapshot().sheetOrder;
  const before = names();
  expect(ask('')).toMatchObject({ ok: false, message: expect.stringMatching(/Clients/) });
  expect(names()).toEqual(before);
});
