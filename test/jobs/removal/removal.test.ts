import { describe, expect, test } from 'vitest';
import { texts } from '../../../src/texts/texts';
import { tried } from '../../faults/tried';
import { CALL_MADE } from '../callMade';
import { openedAddOn, smallBase } from '../openedAddOn';

/** What there is of the user's on their sheets besides what is seen. */
const SCRIPT = `
  function sheetOf(name) { return SpreadsheetApp.getActive().getSheetByName(name); }
  function dressAsUser() {
    const clients = sheetOf('Clients');
    clients.getRange('A2').setNote('an old friend').setBackground('#ff00ff');
    clients.getRange('B1').setNote('who looks after them');
    sheetOf('Sales').getRange('B:B').shiftColumnGroupDepth(1);
    SpreadsheetApp.getActive().setNamedRange('MINE', clients.getRange('A2:A4'));
    clients.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$B2="Max"').setBackground('#00ff00')
      .setRanges([clients.getRange('A2:A4')]).build()]);
    clients.getRange('B2:B4').setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['Olga', 'Max'], true).build());
  }
  function usersView() {
    const spreadsheet = SpreadsheetApp.getActive();
    const trimmed = (rows) => {
      const filled = rows.map((row) => row.slice(0, 1 + row.reduce((last, cell, at) => cell === '' || cell === null ? last : at, -1)));
      return filled.slice(0, 1 + filled.reduce((last, row, at) => row.length ? at : last, -1));
    };
    const sheets = ['Clients', 'Sales', 'Contacts'].map((name) => {
      const sheet = sheetOf(name);
      const range = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
      const plain = range.getBackgrounds().map((row) => row.map((colour) => colour === '#ffffff' ? '' : colour));
      const formats = range.getNumberFormats().map((row) => row.map((format) => /^general$/i.test(format) ? '' : format));
      return {
        name,
        hidden: sheet.isSheetHidden(),
        values: trimmed(range.getValues().map((row) => row.map(String))),
        formulas: trimmed(range.getFormulas()),
        notes: trimmed(range.getNotes()),
        backgrounds: trimmed(plain),
        formats: trimmed(formats),
        validated: trimmed(range.getDataValidations().map((row) => row.map((rule) => rule ? 'rule' : ''))),
        rules: sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition().getCriteriaValues().map(String)),
        depths: trimmed([Array.from({ length: sheet.getMaxColumns() }, (_, at) => sheet.getColumnGroupDepth(at + 1) || '')]),
      };
    });
    return { sheets, names: spreadsheet.getNamedRanges().map((named) => named.getName()).filter((name) => name === 'MINE') };
  }
  function everySheet() {
    return SpreadsheetApp.getActive().getSheets().map((sheet) => [sheet.getName(), sheet.isSheetHidden()]);
  }
  function idOf(name) { return sheetOf(name).getSheetId(); }
  function copyClients() {
    SpreadsheetApp.getActive().insertSheet('Others').getRange('A1:A3').setValues([['Client'], ['Ann'], ['Bob']]);
  }
  function formulaIn(a1) { return sheetOf('Clients').getRange(a1).getFormula(); }
  function typeInto(a1, value) { sheetOf('Clients').getRange(a1).setValue(value); }
  function forgetWritten() { sheetOf('Memory').getRange('A2').setValue('lost'); }
  function left() {
    return {
      properties: Object.keys(PropertiesService.getDocumentProperties().getProperties()),
      users: Object.keys(PropertiesService.getUserProperties().getProperties()),
      triggers: ScriptApp.getProjectTriggers().length,
      names: SpreadsheetApp.getActive().getNamedRanges().map((named) => named.getName()),
    };
  }
`;

type Workbench = Awaited<ReturnType<typeof openedAddOn>>['workbench'];

const OWN = ['Settings', 'History', 'Memory', 'Overview', 'Today', 'Templates', 'Run report'];

async function opened() {
  const addOn = await openedAddOn(smallBase(), { script: SCRIPT });
  addOn.workbench.run('dressAsUser');
  const before = addOn.workbench.run('usersView');
  addOn.setUp();
  expect(addOn.recalculate()).toMatchObject({ ok: true });
  expect(addOn.call('panelSwitchDaily', true)).toMatchObject({ ok: true });
  expect(addOn.workbench.run('usersView')).not.toEqual(before);
  return { ...addOn, before };
}

function remove(workbench: Workbench, answer: 'YES' | 'NO' = 'YES'): string {
  workbench.seen.answer = answer;
  workbench.run('menuRemove');
  return workbench.seen.alerts.at(-1) as string;
}

const sheetsOf = (workbench: Workbench) =>
  new Map(workbench.run('everySheet') as [string, boolean][]);

describe('“Remove the add-on” takes it out of the user’s sheets', () => {
  test('which are as they were before set-up; its own are hidden, and none is deleted', async () => {
    const { workbench, before } = await opened();
    const sheets = [...sheetsOf(workbench).keys()];
    expect(remove(workbench)).toBe(texts.en.removal.isDone);
    expect(workbench.run('usersView')).toEqual(before);
    const now = sheetsOf(workbench);
    expect([...now.keys()]).toEqual(sheets);
    for (const name of OWN) expect([name, now.get(name)]).toEqual([name, true]);
    expect(workbench.run('left')).toMatchObject({ triggers: 0 });
  });

  test('asks first, and does nothing where the answer is no', async () => {
    const { workbench } = await opened();
    const [view, sheets] = [workbench.run('usersView'), workbench.run('everySheet')];
    expect(remove(workbench, 'NO')).toBe(texts.en.removal.putAway);
    expect(workbench.run('usersView')).toEqual(view);
    expect(workbench.run('everySheet')).toEqual(sheets);
  });

  test('leaves what the user typed into its columns, and formulas, and says where', async () => {
    const { workbench, column } = await opened();
    const [header = []] = workbench.read('Clients');
    const a1 = (title: string, row: number) => {
      const index = header.indexOf(title);
      const letter =
        index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;
      return `${letter}${row}`;
    };
    workbench.run('typeInto', a1('Status', 3), 'a dear friend');
    workbench.run('typeInto', a1('Category', 4), '=1+1');
    const said = remove(workbench);
    expect(said).toContain(texts.en.removal.kept('Clients', ['Status', 'Category']));
    expect(column('Clients', 'Status')).toEqual([null, 'a dear friend', null]);
    expect(workbench.run('formulaIn', a1('Category', 4))).toBe('=1+1');
    expect(workbench.read('Clients')[0]?.filter(Boolean)).toEqual([
      'Client',
      'Manager',
      'Status',
      'Category',
    ]);
  });

  test('of a sheet of clients that was the add-on’s before, too', async () => {
    const { workbench, call, before } = await opened();
    workbench.run('copyClients');
    const sheetId = workbench.run('idOf', 'Others');
    expect(
      call('panelSetUpWith', { clients: { sheetId, headers: { client: 'Client' } } }),
    ).toMatchObject({ ok: true });
    expect(workbench.read('Others')[0]).toContain('Revenue');
    expect(remove(workbench)).toBe(texts.en.removal.isDone);
    expect(workbench.run('usersView')).toEqual(before);
    expect(workbench.read('Others').map((row) => row.filter(Boolean))).toEqual([
      ['Client'],
      ['Ann'],
      ['Bob'],
    ]);
  });

  test('refuses where it is not known what it wrote, and changes nothing', async () => {
    const { workbench, call } = await opened();
    workbench.run('forgetWritten');
    const view = workbench.run('usersView');
    expect(remove(workbench)).toBe(texts.en.removal.unknown('Clients'));
    expect(workbench.run('usersView')).toEqual(view);
    expect(call('panelRecalculate')).toMatchObject({ ok: true });
    expect(remove(workbench)).toContain(texts.en.removal.isDone);
  });

  test('says so to whoever goes on working with it, and set-up brings all of it back', async () => {
    const { workbench, recalculate, setUp } = await opened();
    const clients = workbench.read('Clients');
    const history = workbench.read('History');
    remove(workbench);
    expect(recalculate()).toEqual({ ok: false, message: texts.en.removal.isPutAway });
    expect(setUp()).toMatchObject({ ok: true });
    expect(recalculate()).toMatchObject({ ok: true });
    expect(workbench.read('Clients')).toEqual(clients);
    expect(workbench.read('History')).toEqual(history);
    const now = sheetsOf(workbench);
    for (const name of OWN) expect([name, now.get(name)]).toEqual([name, name === 'Memory']);
  });
});

describe('once more, it deletes its own sheets', () => {
  test('after another question, with all that it kept; of the user’s nothing', async () => {
    const { workbench, before } = await opened();
    remove(workbench);
    const own = [...sheetsOf(workbench)].filter(([, isHidden]) => isHidden).map(([name]) => name);
    expect(remove(workbench, 'NO')).toBe(texts.en.removal.deleteSheets(own));
    expect([...sheetsOf(workbench).keys()]).toEqual(expect.arrayContaining(OWN));
    expect(remove(workbench)).toBe(texts.en.removal.deleted(own.length));
    expect([...sheetsOf(workbench)].map(([name]) => name)).toEqual([
      'Clients',
      'Sales',
      'Contacts',
    ]);
    expect(workbench.run('usersView')).toEqual(before);
    expect(workbench.run('left')).toEqual({
      properties: ['dailySchedule', 'putAway'],
      users: [],
      triggers: 0,
      names: ['MINE'],
    });
    const sheets = workbench.run('everySheet');
    expect(remove(workbench)).toBe(texts.en.removal.isGone);
    expect(workbench.run('everySheet')).toEqual(sheets);
  });
});

/** What a panel that is still open may ask for. */
const ASKED: Record<string, unknown[]> = {
  panelRecalculate: ['one'],
  panelForesee: ['two'],
  panelApplySegmentation: [
    { measure: 'deals', window: 'wholeLog', fromDay: '', toDay: '', aShare: '60', bShare: '90' },
    'three',
  ],
  panelSaySettings: [{ marginPercent: '30' }, 'four'],
  panelSayOfStatus: [{ word: 'on hold', means: 'open', requestId: 'five' }],
  panelEditClient: ['ann', { potential: 'high' }, 'six'],
  panelSnooze: ['ann', 3, 'seven'],
  panelLogContact: [{ ...CALL_MADE, client: 'ann', requestId: 'eight' }],
  panelAddClientsFromSales: [],
  panelPlanAhead: [],
  panelMailingSheet: ['winBack'],
  panelSwitchDaily: [true],
  panelUndo: [],
  panelToday: [''],
  panelWinBack: [''],
  panelStart: [],
};

describe('a panel that is still open when all of it was deleted', () => {
  test.each(Object.entries(ASKED))('makes nothing anew: %s', async (name, args) => {
    const { workbench, call } = await opened();
    remove(workbench);
    remove(workbench);
    const left = () => [workbench.run('everySheet'), workbench.run('usersView')];
    const before = left();
    const { ok, message } = call(name, ...args);
    if (name !== 'panelStart') expect([ok, message]).toEqual([false, texts.en.removal.isPutAway]);
    expect(left()).toEqual(before);
    expect(workbench.run('left')).toMatchObject({ triggers: 0, names: ['MINE'] });
  });

  test.each(['panelSetUp', 'panelCreateSample'])('%s begins anew', async (name) => {
    const { workbench, call, recalculate } = await opened();
    remove(workbench);
    remove(workbench);
    expect(call(name, ...(name === 'panelCreateSample' ? [true] : []))).toMatchObject({ ok: true });
    expect(recalculate()).toMatchObject({ ok: true });
    expect(remove(workbench)).toContain(texts.en.removal.isDone);
  });
});

test('what was made for what is said of a client is told of, and stays', async () => {
  const { workbench, call } = await opened();
  call('panelEditClient', 'ann', { potential: 'high', leavingReason: 'price' }, 'one');
  expect(remove(workbench)).toContain(
    texts.en.removal.said('Clients', ['Potential', 'Reason for leaving']),
  );
  expect(workbench.read('Clients')[0]).toEqual(
    expect.arrayContaining(['Potential', 'Reason for leaving']),
  );
});

/** Places among the data calls of a removal at which one fails. */
const TURNS = Array.from({ length: 24 }, (_, turn) => turn);

describe('broken off at any data call, a second go ends it', () => {
  test('of taking out, and of deleting', async () => {
    const counted = await opened();
    const callsOf = (job: () => unknown) => {
      counted.workbench.calls.reset();
      job();
      return counted.workbench.calls.data;
    };
    const out = callsOf(() => remove(counted.workbench));
    const deleting = callsOf(() => remove(counted.workbench));
    expect([out > 40, deleting > 10]).toEqual([true, true]);

    for (const turn of tried(TURNS)) {
      const { workbench, before } = await opened();
      workbench.calls.failAt(1 + Math.floor((out * (turn + 0.5)) / TURNS.length));
      remove(workbench);
      workbench.calls.heal();
      for (const name of OWN) expect([...sheetsOf(workbench).keys()]).toContain(name);
      remove(workbench, 'NO');
      if (workbench.seen.alerts.at(-1) === texts.en.removal.putAway) remove(workbench);
      expect([turn, workbench.run('usersView')]).toEqual([turn, before]);

      workbench.calls.failAt(1 + Math.floor((deleting * (turn + 0.5)) / TURNS.length));
      remove(workbench);
      workbench.calls.heal();
      remove(workbench);
      expect([...sheetsOf(workbench).keys()]).toEqual(['Clients', 'Sales', 'Contacts']);
      expect(workbench.run('usersView')).toEqual(before);
      expect(workbench.run('left')).toMatchObject({
        properties: ['dailySchedule', 'putAway'],
        users: [],
      });
    }
  });
});
