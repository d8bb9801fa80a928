import { afterAll, describe, expect, test } from 'vitest';
import { attackedBase } from './attackedBase';
import { JOBS, type Job } from './jobs';
import { differences, idsOfUsers, looked, type SeenDocument, seenIn } from './seen';

// A server that does not answer, and a run that is killed, at every data call of every job.

const base = attackedBase();
const { workbench, start } = base;
const users = idsOfUsers(start);
const look = (): SeenDocument => seenIn(workbench.snapshot(), users);
const counted = { cases: 0, calls: 0 };
afterAll(() => {
  console.info(`${counted.cases} faults among ${counted.calls} data calls of ${JOBS.length} jobs`);
});

type Fault = (n: number) => void;

const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  'a server that does not answer': [(n) => workbench.calls.failAt(n)],
  'a run that is killed': [(n) => workbench.calls.stopAt(n)],
  'a run that is killed, and one more': [
    (n) => workbench.calls.stopAt(n),
    (n) => workbench.calls.stopAt(1 + ((n * 7) % 23)),
  ],
};

/** Runs something that may end in a fault. */
function attempted(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    expect(String(error)).toMatch(/Exceeded maximum execution time|failed while accessing/);
  } finally {
    workbench.calls.heal();
  }
}

function done(work: () => { ok: boolean; message: string }): void {
  const { ok, message } = work();
  expect({ ok, message }).toMatchObject({ ok: true });
}

function callsOf(work: () => unknown): number {
  workbench.calls.reset();
  work();
  counted.calls += workbench.calls.data;
  return workbench.calls.data;
}

const undo = () => base.call('panelUndo');

describe.each(JOBS)('$name', (job: Job) => {
  test.each(Object.entries(FAULTS))('%s: all is as after a run without it', (_, faults) => {
    workbench.restore(start, { keepsScript: true });
    const before = look();
    const calls = callsOf(() => done(() => job.run(base)));
    const after = look();
    for (let n = 1; n <= calls; n += job.every ?? 1) {
      counted.cases++;
      workbench.restore(start, { keepsScript: true });
      for (const fault of faults) {
        fault(n);
        attempted(() => job.run(base));
      }
      const broken = look();
      expect([n, differences(broken.contents, before.contents, after.contents)]).toEqual([n, []]);
      done(() => job.run(base));
      const again = look();
      expect([
        n,
        'again',
        differences(looked(again, before, after), looked(after, before, after)),
      ]).toEqual([n, 'again', []]);
      expect([n, 'again', differences(again.figures, after.figures)]).toEqual([n, 'again', []]);
      if (!job.isUndoable) continue;
      done(undo);
      const undone = look();
      expect([n, 'undone', differences(undone.users, before.users)]).toEqual([n, 'undone', []]);
      expect([n, 'undone', differences(undone.figures, before.figures)]).toEqual([n, 'undone', []]);
    }
  });

  if (!job.isUndoable) return;

  test.each(Object.entries(FAULTS))('%s while it is taken back: all is as before', (_, faults) => {
    workbench.restore(start, { keepsScript: true });
    const before = look();
    done(() => job.run(base));
    const after = look();
    const made = workbench.snapshot();
    const calls = callsOf(() => done(undo));
    expect(differences(look().users, before.users)).toEqual([]);
    expect(differences(look().figures, before.figures)).toEqual([]);
    for (let n = 1; n <= calls; n++) {
      counted.cases++;
      workbench.restore(made, { keepsScript: true });
      for (const fault of faults) {
        fault(n);
        attempted(undo);
      }
      expect([n, differences(look().contents, before.contents, after.contents)]).toEqual([n, []]);
      done(undo);
      expect([n, differences(look().users, before.users)]).toEqual([n, []]);
      expect([n, differences(look().figures, before.figures)]).toEqual([n, []]);
    }
  });
});
