import { afterAll, describe, expect, test } from 'vitest';
import { CALL_MADE } from '../jobs/callMade';
import { attackedBase, columnOf } from './attackedBase';
import { JOBS } from './jobs';
import { differences, idsOfUsers, looked, type SeenDocument, seenIn } from './seen';

// What a person does to the sheets between any two calls of a job.

const base = attackedBase();
const { workbench, start } = base;
const users = idsOfUsers(start);
const look = (): SeenDocument => seenIn(workbench.snapshot(), users);
const counted = { cases: 0 };
afterAll(() => {
  console.info(`${counted.cases} edits between the data calls of ${JOBS.length} jobs`);
});

const clients = () => workbench.byHand('Clients');
const rowOf = (name: string) => workbench.read('Clients').findIndex(([each]) => each === name) + 1;
const status = () => columnOf(workbench, 'Status');

const EDITS: Readonly<Record<string, () => void>> = {
  'a row is inserted': () => void clients().insertRowsAfter(3, 1),
  'a row is deleted': () => void clients().deleteRow(rowOf('Dan')),
  'the rows are sorted': () => {
    const sheet = clients();
    sheet.getRange(2, 1, 6, sheet.getLastColumn()).sort({ column: 1, ascending: false });
  },
  'a column is inserted before all': () => void clients().insertColumnBefore(1),
  'a column is inserted before the figures': () => void clients().insertColumnBefore(status()),
  'a column is inserted among the figures': () =>
    void clients().insertColumnsAfter(status() + 2, 1),
  'a column of theirs is deleted': () => void clients().deleteColumn(columnOf(workbench, 'Remark')),
  'a cell of theirs is typed into': () => {
    clients().getRange(rowOf('Fay'), columnOf(workbench, 'Remark')).setValue('typed meanwhile');
  },
  'a line is added to the contacts': () => {
    workbench
      .byHand('Contacts')
      .appendRow(['2026-04-01', 'Fay', 'call', 'Max', 'talk', 'by a form']);
  },
  'a client is added': () => void clients().appendRow(['Zoe', 'Max', 'new here']),
  'the sheet is renamed': () => void clients().setName('Buyers'),
};

/** Every fourth call of an Undo is tried, and of the edits the one that moves the most. */
const OF_UNDO = Object.entries(EDITS).filter(([name]) => name === 'the rows are sorted');

function attempted(work: () => unknown): void {
  try {
    work();
  } finally {
    workbench.calls.heal();
  }
}

const undo = () => base.call('panelUndo');

describe.each(JOBS)('$name', (job) => {
  test.each(Object.entries(EDITS))('%s: nothing is lost, and the next run is right', (_, edit) => {
    workbench.restore(start, { keepsScript: true });
    workbench.calls.reset();
    job.run(base);
    const calls = workbench.calls.data;
    workbench.restore(start, { keepsScript: true });
    edit();
    const edited = look();
    const first = job.run(base);
    expect(first).toMatchObject({ ok: true });
    const wanted = look();
    for (let n = 1; n <= calls; n += job.every ?? 1) {
      counted.cases++;
      workbench.restore(start, { keepsScript: true });
      workbench.calls.between(n, edit);
      attempted(() => job.run(base));
      const raced = look();
      expect([n, differences(raced.contents, edited.contents, wanted.contents)]).toEqual([n, []]);
      // Whoever is told so tries again.
      const again = job.run(base);
      expect([n, again.ok, again.message]).toEqual([n, true, again.message]);
      const last = look();
      const [seen, right] = [last, wanted].map((each) => looked(each, edited, wanted)) as [
        Record<string, string>,
        Record<string, string>,
      ];
      expect([n, 'again', differences(seen, right)]).toEqual([n, 'again', []]);
      expect([n, 'again', differences(last.figures, wanted.figures)]).toEqual([n, 'again', []]);
    }
  });

  if (!job.isUndoable) return;

  test.each(OF_UNDO)('%s while it is taken back: nothing is lost', (_, edit) => {
    workbench.restore(start, { keepsScript: true });
    job.run(base);
    const made = workbench.snapshot();
    workbench.calls.reset();
    undo();
    const calls = workbench.calls.data;
    workbench.restore(made, { keepsScript: true });
    edit();
    const edited = look();
    undo();
    const wanted = look();
    for (let n = 1; n <= calls; n += 4) {
      counted.cases++;
      workbench.restore(made, { keepsScript: true });
      workbench.calls.between(n, edit);
      attempted(undo);
      const raced = look();
      expect([n, differences(raced.contents, edited.contents, wanted.contents)]).toEqual([n, []]);
      undo();
      const last = look();
      expect([n, 'again', differences(last.contents, wanted.contents)]).toEqual([n, 'again', []]);
      expect([n, 'again', differences(last.figures, wanted.figures)]).toEqual([n, 'again', []]);
    }
  });

  test('a colleague logs a contact from a panel of their own: both are done', () => {
    const colleague = () =>
      base.call('panelLogContact', { ...CALL_MADE, client: 'fay', requestId: 'colleague-1' });
    workbench.restore(start, { keepsScript: true });
    workbench.calls.reset();
    job.run(base);
    const calls = workbench.calls.data;
    workbench.restore(start, { keepsScript: true });
    job.run(base);
    colleague();
    const wanted = look();
    for (let n = 1; n <= calls; n += 4) {
      counted.cases++;
      workbench.restore(start, { keepsScript: true });
      let met: unknown = null;
      workbench.calls.between(n, () => {
        met = colleague();
      });
      attempted(() => job.run(base));
      // Whoever finds the other at work is told so, and asks again.
      const told = colleague();
      expect([n, met, told.ok]).toEqual([n, met, true]);
      job.run(base);
      expect([n, differences(look().contents, wanted.contents)]).toEqual([n, []]);
    }
  });
});
