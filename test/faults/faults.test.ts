import { afterAll, describe, test } from 'vitest';
import type { Calls } from '../../workbench/appsScript/gate/calls';
import { JOBS, type Job } from './jobs';
import { Lost } from './lost';
import { Met } from './met';
import { differences, looksLost } from './seen';
import { attempted, done, Sweep } from './sweep';
import { callsUpTo, share, tried } from './tried';

// A server that does not answer, and a run that is killed, at every data call of every job.

const sweep = new Sweep();

const counted = { cases: 0, calls: 0, documents: 0 };
afterAll(() => {
  const { cases, documents } = counted;
  console.info(
    `${cases} faults among ${counted.calls} data calls of ${JOBS.length} jobs (${share}), which left ${documents} documents`,
  );
});

type Fault = (calls: Calls, n: number) => void;

const REFUSED = 'a server that does not answer';

const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  'a run that is killed': [(calls, n) => calls.stopAt(n)],
  'a run that is killed, and one more': [
    (calls, n) => calls.stopAt(n),
    (calls, n) => calls.stopAt(1 + ((n * 7) % 23)),
  ],
  // The last: of what another has left too, all is compared.
  [REFUSED]: [(calls, n) => calls.failAt(n)],
};

describe.each(JOBS)('$name', (job: Job) => {
  const { undo, goes = 2 } = job;
  // What follows from a document is the same whatever fault has left it.
  const [followed, mended] = [new Met(), new Met()];
  const survived = Object.entries(FAULTS).filter(([, faults]) => faults.length <= goes);

  test.each(survived)('%s: all is as after a run without it', (name, faults) => {
    const start = sweep.startOf(job);
    const [lost, broken] = [new Lost(), new Met()];
    sweep.begin(start);
    const before = sweep.look();
    const count = sweep.callsOf(() => done(() => job.run(sweep.base)));
    const after = sweep.look();
    const receivers = sweep.receivers;
    // Where a recalculation lays out what is the add-on's own, that is looked at after one.
    const ownNow = () => {
      const { isLaidOutLater, next } = job;
      if (isLaidOutLater && next) done(() => next(sweep.base));
      return sweep.look();
    };
    const laidOut = ownNow();
    counted.calls += count;
    for (const n of tried(callsUpTo(count))) {
      counted.cases++;
      sweep.begin(start);
      for (const fault of faults) {
        fault(sweep.workbench.calls, n);
        attempted(sweep.base, () => job.run(sweep.base));
      }
      const [document, written] = [sweep.workbench.snapshot(), sweep.receivers.join()];
      if (!broken.isNew(document, written) || !followed.isNew(document, written)) continue;
      lost.add(n, 'at once', differences('contents', sweep.look(), before, after));
      done(() => job.run(sweep.base));
      lost.add(
        n,
        'mails',
        mailsLost(sweep.receivers, receivers, () => sweep.base.call('panelDaily').message),
      );
      if (!mended.isNew(sweep.workbench.snapshot())) continue;
      const again = sweep.look();
      lost.add(n, 'again', looksLost(again, [after], before, after));
      lost.add(n, 'again', differences('figures', again, after));
      // A chart that Google refuses to draw is told in the run report; a day's run does not try again.
      const own = differences('own', ownNow(), laidOut);
      const lacksCharts = name === REFUSED && job.next;
      lost.add(n, 'again', lacksCharts ? own.filter((each) => !each.startsWith('charts')) : own);
      if (!undo) continue;
      done(() => undo(sweep.base));
      const undone = sweep.look();
      lost.add(n, 'undone', differences('users', undone, before));
      lost.add(n, 'undone', differences('figures', undone, before));
    }
    counted.documents += broken.size;
    lost.expectNone();
  });

  if (!undo) return;

  const [followedBack, mendedBack] = [new Met(), new Met()];

  test.each(Object.entries(FAULTS))('%s while it is taken back: all is as before', (_, faults) => {
    const start = sweep.startOf(job);
    const [lost, broken] = [new Lost(), new Met()];
    sweep.begin(start);
    const before = sweep.look();
    done(() => job.run(sweep.base));
    const after = sweep.look();
    const made = sweep.workbench.snapshot();
    const count = sweep.callsOf(() => done(() => undo(sweep.base)));
    lost.add(0, 'undone', differences('users', sweep.look(), before));
    lost.add(0, 'undone', differences('figures', sweep.look(), before));
    counted.calls += count;
    for (const n of tried(callsUpTo(count))) {
      counted.cases++;
      sweep.begin(made);
      for (const fault of faults) {
        fault(sweep.workbench.calls, n);
        attempted(sweep.base, () => undo(sweep.base));
      }
      const document = sweep.workbench.snapshot();
      if (!broken.isNew(document) || !followedBack.isNew(document)) continue;
      lost.add(n, 'at once', differences('contents', sweep.look(), before, after));
      done(() => undo(sweep.base));
      if (!mendedBack.isNew(sweep.workbench.snapshot())) continue;
      lost.add(n, 'again', differences('users', sweep.look(), before));
      lost.add(n, 'again', differences('figures', sweep.look(), before));
    }
    counted.documents += broken.size;
    lost.expectNone();
  });
});

/** Whoever was written to twice, or not at all without a word. */
function mailsLost(
  sent: readonly string[],
  wanted: readonly string[],
  told: () => string,
): string[] {
  const twice = sent.filter((each, index) => sent.indexOf(each) !== index);
  const missed = wanted.filter((each) => {
    if (sent.includes(each)) return false;
    const sentence = told();
    return !sentence.includes(each) && !sentence.includes('refused by the mail service');
  });
  return [...twice.map((each) => `${each} twice`), ...missed.map((each) => `${each} not`)];
}
