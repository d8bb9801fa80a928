import { afterAll, describe, expect, test } from 'vitest';
import { JOBS } from './jobs';
import { Lost } from './lost';
import { Met } from './met';
import { differences, looksLost } from './seen';
import { attempted, done, Sweep } from './sweep';
import { changedParts, telling } from './touched';
import { due, dueAt, share } from './tried';
import { isThere, USER_EDITS } from './userEdits';

// What a person does to the sheets between any two calls of a job.

const sweep = new Sweep();

const counted = { positions: 0, tried: 0, documents: 0 };
afterAll(() => {
  const { positions, documents } = counted;
  console.info(
    `${USER_EDITS.length} edits between the data calls of ${JOBS.length} jobs (${share}): ${positions} places, ${counted.tried} that differ, which left ${documents} documents`,
  );
});

describe.each(JOBS)('$name', (job) => {
  test.each(due(USER_EDITS, JOBS.indexOf(job)).map((edit) => [edit.name, edit] as const))(
    '%s: nothing is lost, and the next run is right',
    (_, { given, make, typed, isRefused }) => {
      const own = sweep.startOf(job);
      const start = given ? sweep.after(own, () => given(sweep.workbench)) : own;
      const run = () => job.run(sweep.base);
      // Whoever is told that something was moved tries again.
      const again = () => {
        const { ok, message } = run();
        return job.next ? job.next(sweep.base) : { ok, message };
      };
      const { before, touched, after } = sweep.courseOf(start, () => done(run));
      sweep.begin(start);
      make(sweep.workbench);
      const parts = changedParts(start, sweep.workbench.snapshot());
      const edited = sweep.look();
      const first = run();
      const editedFirst = sweep.look();
      // What follows from an edit before all calls, and after all, is not to be found again.
      const known = new Met();
      known.isNew(sweep.workbench.snapshot());
      // A setting that the job itself is asked to change is none to keep.
      const kept = typed && isThere(typed, sweep.workbench) ? typed : undefined;
      const second = again();
      if (!isRefused)
        expect([first.ok, second.ok, second.message]).toEqual([true, true, second.message]);
      const rightFirst = sweep.look();
      sweep.begin(after);
      make(sweep.workbench);
      known.isNew(sweep.workbench.snapshot());
      const editedLast = sweep.look();
      const third = again();
      if (!isRefused) expect([third.ok, third.message]).toEqual([true, third.message]);
      const rightLast = sweep.look();
      const [lost, raced, mended] = [new Lost(), new Met(), new Met()];
      const unseen: number[] = [];
      counted.positions += touched.length;
      for (const n of dueAt(telling(touched, parts))) {
        counted.tried++;
        sweep.begin(start);
        let isMade = true;
        sweep.workbench.calls.between(n, () => {
          make(sweep.workbench);
          isMade = !typed || isThere(typed, sweep.workbench);
        });
        attempted(sweep.base, run);
        const document = sweep.workbench.snapshot();
        if (!raced.isNew(document) || !known.isNew(document)) continue;
        if (kept && isMade && !isThere(kept, sweep.workbench)) {
          unseen.push(n);
          continue;
        }
        const found = sweep.look();
        lost.add(n, 'at once', differences('contents', found, edited, editedFirst, editedLast));
        const { ok, message } = again();
        if (!ok && !isRefused) lost.add(n, 'again', [message]);
        if (!mended.isNew(sweep.workbench.snapshot())) continue;
        const last = sweep.look();
        // One that is refused from the start writes nothing.
        const written = isRefused ? rightLast : rightFirst;
        lost.add(n, 'again', looksLost(last, [rightFirst, rightLast], before, written));
        lost.add(n, 'again', differences('figures', last, rightFirst, rightLast));
      }
      counted.documents += raced.size;
      lost.expectNone();
      sweep.expectUnseeable(unseen, start, run, kept);
    },
  );
});
