import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { CALL_MADE } from '../callMade';
import { type Answer, on, openedAddOn, recalculatedAddOn, smallBase } from '../openedAddOn';
import { sourceScript } from '../sourceScript';

const SCRIPT = sourceScript(`
  const sheetNamed = (name) => SpreadsheetApp.getActive().getSheetByName(name);
  globalThis.setCell = (name, a1, value) => { sheetNamed(name).getRange(a1).setValue(value); };
  globalThis.formatOf = (name, a1) => sheetNamed(name).getRange(a1).getNumberFormat();
  globalThis.removeRow = (name, row) => { sheetNamed(name).deleteRow(row); };
  globalThis.forgetLog = () => { PropertiesService.getDocumentProperties().setProperty('mapping.contacts', JSON.stringify({ version: 2, value: 'none' })); };
`);

interface LoggedAnswer extends Answer {
  isLogged?: boolean;
}

const CONTACT = { ...CALL_MADE, client: 'bob', requestId: 'one', isConfirmed: false } as const;

/** The small base with a whole log of contacts. */
function withLog(...lines: Cell[][]): Grid[] {
  const base = smallBase();
  base[2] = {
    name: 'Contacts',
    rows: [
      ['Date', 'Client', 'Type', 'Manager', 'Outcome', 'Reason', 'Score', 'Note'],
      [on('2026-03-19'), 'Ann', 'meeting', 'Olga', 'talk'],
      [on('2026-03-25'), 'Cid', 'звонок', 'Max', 'КП', '', 3],
      ...lines,
    ],
  };
  return base;
}

async function opened(base: Grid[] = withLog(), options = {}) {
  const addOn = await recalculatedAddOn(base, { script: SCRIPT, ...options });
  const { workbench, call } = addOn;
  return {
    ...addOn,
    log: (contact: object = {}) =>
      call<LoggedAnswer>('panelLogContact', { ...CONTACT, ...contact }),
    undo: (...requestId: string[]) => call('panelUndo', ...requestId),
    lines: () =>
      workbench.read('Contacts').filter((row) => row.some((cell) => cell !== null && cell !== '')),
  };
}

describe('a logged contact', () => {
  test('stands below the log, in the words that the log uses', async () => {
    const { log, lines } = await opened();
    const contact = {
      type: 'meeting',
      outcome: 'offer',
      score: 10,
      reason: 'price',
      note: 'later',
    };
    expect(log(contact)).toMatchObject({
      ok: true,
      isLogged: true,
      message: expect.stringContaining('“Bob”'),
    });
    expect(lines().slice(3)).toEqual([
      [on('2026-03-31'), 'Bob', 'meeting', 'Olga', 'КП', 'price', 10, 'later', 'one'],
    ]);
    expect(log({ type: 'call', requestId: 'two' }).ok).toBe(true);
    expect(lines()[4]?.slice(0, 5)).toEqual([on('2026-03-31'), 'Bob', 'звонок', 'Olga', 'talk']);
  });

  test('is text where it could be taken for a formula', async () => {
    const { log, lines } = await opened();
    const note = '=IMPORTXML("https://example.com")';
    log({ note, reason: '+7 on hold' });
    expect(lines()[3]?.slice(5)).toEqual(['+7 on hold', null, note, 'one']);
  });

  test('goes below the last line, and above a table that stands there', async () => {
    const base = withLog([], ['Plans'], ['Client', 'Date'], ['Ann', on('2026-05-01')]);
    const { log, workbench } = await opened(base);
    expect(log({ note: 'x' }).ok).toBe(true);
    const rows = workbench.read('Contacts');
    const row = rows.findIndex((cells) => cells[7] === 'x');
    expect(rows[row - 1]?.[1]).toBe('Cid');
    expect(rows[row + 1]?.[0]).toBe('Plans');
    expect(rows[row + 3]?.slice(0, 2)).toEqual(['Ann', on('2026-05-01')]);
  });

  test('brings the client’s own cells up to date, as a recalculation would', async () => {
    const { log, workbench, recalculate, byClient } = await opened();
    expect(byClient('Contact state').Bob).toBe('Overdue');
    const answer = log();
    const before = workbench.read('Clients');
    expect(byClient('Contact state').Bob).toBe('On track');
    expect(byClient('Days overdue').Bob).toBe(0);
    expect(answer.message).toContain((byClient('Next contact').Bob as { day: string }).day);
    recalculate();
    expect(workbench.read('Clients')).toEqual(before);
    expect(await rowsKept(workbench)).toEqual([]);
  });

  test('leaves what the user typed over the figures', async () => {
    const { log, workbench, column, byClient, recalculate } = await opened();
    const letter = String.fromCharCode(
      65 + (workbench.read('Clients')[0] ?? []).indexOf('Next contact'),
    );
    expect(column('Clients', 'Next contact')[1]).not.toBe('ask Olga');
    workbench.run('setCell', 'Clients', `${letter}3`, 'ask Olga');
    log();
    expect(byClient('Next contact').Bob).toBe('ask Olga');
    expect(byClient('Days overdue').Bob).toBe(0);
    recalculate();
    expect(byClient('Next contact').Bob).toBe('ask Olga');
  });

  test('is taken back under its own name only while it is the last action', async () => {
    const { log, undo, lines } = await opened();
    log();
    log({ requestId: 'two', client: 'ann', isConfirmed: true });
    expect(undo('one').message).toMatch(/^Nothing was undone: only the last action/);
    expect(lines()).toHaveLength(5);
    expect(undo('two').message).toBe('The row added last was cleared.');
    expect(lines()).toHaveLength(4);
  });

  test('is taken back with what followed from it', async () => {
    const { log, undo, workbench } = await opened();
    const before = workbench.read('Clients');
    const lines = workbench.read('Contacts').slice(0, 3);
    log({ note: 'a slip' });
    expect(undo()).toMatchObject({ ok: true, message: 'The row added last was cleared.' });
    expect(workbench.read('Clients')).toEqual(before);
    expect(workbench.read('Contacts').slice(0, 3)).toEqual(lines);
    expect(undo().message).toBe('There is nothing to undo.');
  });

  test('sent twice is logged once; taken back, it is logged again by another request alone', async () => {
    const { log, undo, lines } = await opened();
    expect(log({ note: 'x' })).toEqual(log({ note: 'x' }));
    expect(lines()).toHaveLength(4);
    undo();
    expect(lines()).toHaveLength(3);
    log({ note: 'x' }); // sent before it was taken back, and come late
    expect(lines()).toHaveLength(3);
    expect(log({ note: 'x', requestId: 'two' })).toMatchObject({ isLogged: true });
    expect(lines()).toHaveLength(4);
  });

  test('shows its day as the log does', async () => {
    const { log, workbench } = await opened();
    log();
    const [written, standing] = ['A4', 'A3'].map((a1) => workbench.run('formatOf', 'Contacts', a1));
    expect(written).toBe(standing);
  });
});

test('logging reads of Clients the names and one row, and of the log the columns it needs', async () => {
  const read = async (clients: number, lines: number) => {
    const base = withLog(
      ...Array.from({ length: lines }, () => [on('2026-01-09'), 'Cid', 'call', 'Max']),
    );
    for (let client = 0; client < clients; client++) base[0]?.rows.push([`Client ${client}`]);
    const { log, workbench } = await opened(base);
    workbench.calls.reset();
    expect(log()).toMatchObject({ isLogged: true });
    const { data, cells } = workbench.calls;
    return { data, cells };
  };
  const few = await read(1_100, 100);
  expect(few.data).toBeLessThanOrEqual(51);
  const ofMoreClients = await read(2_100, 100);
  // Their names, and those that their lines in the memory begin with.
  expect(ofMoreClients.cells - few.cells).toBeLessThanOrEqual(2_050);
  const ofMoreLines = await read(1_100, 1_100);
  // From the date to the note, which may tell of a try where no outcome does.
  expect(ofMoreLines.cells - few.cells).toBeLessThanOrEqual(9_000);
  expect([ofMoreClients.data, ofMoreLines.data]).toEqual([few.data, few.data]);
});

describe('the pressure guard', () => {
  const touched = () =>
    withLog([on('2026-03-30'), 'Bob', 'call'], [on('2026-03-26'), 'Bob', 'e-mail']);

  test('warns before a third touch in a week and writes nothing', async () => {
    const { log, workbench } = await opened(touched());
    const { sheets } = workbench.snapshot();
    expect(log()).toEqual({
      ok: true,
      isLogged: false,
      message:
        '“Bob” was contacted 2 times within 7 days. One more contact may be too many. Nothing has been logged yet.',
    });
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('lets the user go on knowingly', async () => {
    const { log, lines } = await opened(touched());
    expect(log({ isConfirmed: true })).toMatchObject({ ok: true, isLogged: true });
    expect(lines()).toHaveLength(6);
  });

  test('minds the week alone', async () => {
    const { log } = await opened(withLog([on('2026-03-30'), 'Bob'], [on('2026-03-24'), 'Bob']));
    expect(log()).toMatchObject({ isLogged: true });
  });
});

describe('a contact that cannot be logged is explained, and nothing is written', () => {
  test.each([
    [
      'a column that the log lacks',
      { note: 'x', outcome: 'deal' },
      /no column for: Outcome, Note\./,
      'outcome',
    ],
    ['a client who has no row', { client: 'zoe' }, /^This client has no row on “Clients”/],
    ['a score that is none', { score: 11 }, /from 0 to 10/],
  ])('%s', async (_, contact, message, field?: string) => {
    const { log, workbench } = await opened(smallBase());
    const { sheets } = workbench.snapshot();
    expect(log(contact)).toEqual({
      ok: false,
      message: expect.stringMatching(message),
      ...(field && { field }),
    });
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('a log that the user said is not there', async () => {
    const { log, workbench } = await opened();
    workbench.run('forgetLog');
    expect(log()).toEqual({ ok: false, message: expect.stringMatching(/no contact log/) });
  });

  test('a protected log', async () => {
    const { log, workbench } = await opened();
    workbench.protect('Contacts', 'A4:H99', 'hands off');
    const { sheets } = workbench.snapshot();
    expect(log()).toEqual({ ok: false, message: expect.stringMatching(/“Contacts”.*hands off/) });
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('a client of another table, below the clients', async () => {
    const base = withLog();
    base[0]?.rows.push([], ['Archive'], ['Phone', 'Client'], ['No. 5', 'Zoe']);
    const { log, lines } = await opened(base);
    expect(log({ client: 'no 5' })).toEqual({
      ok: false,
      message: expect.stringMatching(/^This client has no row/),
    });
    expect(log({ client: 'cid' })).toMatchObject({ isLogged: true });
    expect(lines()).toHaveLength(4);
  });

  test('a row that was deleted', async () => {
    const { log, workbench, lines } = await opened();
    workbench.run('removeRow', 'Clients', 3);
    expect(log()).toEqual({ ok: false, message: expect.stringMatching(/^This client has no row/) });
    expect(lines()).toHaveLength(3);
  });
});

test('a log without the columns takes what it takes for granted', async () => {
  const base = smallBase();
  base[2] = {
    name: 'Contacts',
    rows: [
      ['Date', 'Client'],
      [on('2026-03-19'), 'Ann'],
    ],
  };
  const { log, lines } = await opened(base);
  expect(log()).toMatchObject({ isLogged: true });
  expect(lines()[2]).toEqual([on('2026-03-31'), 'Bob', 'one']);
});

test('where there is no log, one is made', async () => {
  const addOn = await openedAddOn(smallBase().slice(0, 2), { locale: 'ru_RU', script: SCRIPT });
  const answer = addOn.workbench.callFromSidebar('panelLogContact', [{ ...CONTACT, note: 'да' }]);
  expect(answer).toMatchObject({ ok: true, message: 'Контакт с клиентом «Bob» записан.' });
  expect(addOn.workbench.read('Контакты')[1]).toEqual([
    on('2026-03-31'),
    'Bob',
    'звонок',
    'Olga',
    'разговор',
    null,
    null,
    null,
    'да',
  ]);
  expect(addOn.workbench.run('formatOf', 'Контакты', 'A2')).toBe('dd.mm.yyyy');
});

/** The cells of Clients that a recalculation takes for the user's. */
async function rowsKept(workbench: Awaited<ReturnType<typeof opened>>['workbench']) {
  await workbench.settle();
  return workbench.read('Run report').filter(([, , , message]) => /yours/.test(String(message)));
}
