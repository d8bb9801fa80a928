import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import type { AttackedBase } from './attackedBase';
import { JOBS } from './jobs';
import { Lost } from './lost';
import { Met } from './met';
import { differences, looksLost } from './seen';
import { attempted, done, Sweep } from './sweep';
import { changedParts, telling } from './touched';
import { isThere, USER_EDITS } from './userEdits';

// What a person does to the sheets between any two calls of a job.

let sweep: Sweep;
let base: AttackedBase;
let workbench: MemoryWorkbench;
beforeAll(() => {
  sweep = new Sweep();
  ({ base } = sweep);
  ({ workbench } = base);
});

const counted = { positions: 0, tried: 0, documents: 0 };
afterAll(() => {
  const { positions, tried, documents } = counted;
  console.info(
    `${USER_EDITS.length} edits at ${positions} places between the data calls of ${JOBS.length} jobs: ${tried} that differ, which left ${documents} documents`,
  );
});

describe.each(JOBS)('$name', (job) => {
  test.each(USER_EDITS.map((edit) => [edit.name, edit] as const))(
    '%s: nothing is lost, and the next run is right',
    (_, { given, make, typed, isRefused }) => {
      const own = sweep.startOf(job);
      const start = given ? sweep.after(own, () => given(workbench)) : own;
      const run = () => job.run(base);
      // Whoever is told that something was moved tries again.
      const again = () => {
        const { ok, message } = run();
        return job.next ? job.next(base) : { ok, message };
      };
      const { before, touched, after } = sweep.courseOf(start, () => done(run));
      sweep.begin(start);
      make(workbench);
      const parts = changedParts(start, workbench.snapshot());
      const edited = sweep.look();
      const first = run();
      const editedFirst = sweep.look();
      // What follows from an edit before all calls, and after all, is not to be found again.
      const known = new Met();
      known.isNew(workbench.snapshot());
      // A setting that the job itself is asked to change is none to keep.
      const kept = typed && isThere(typed, workbench) ? typed : undefined;
      const second = again();
      if (!isRefused)
        expect([first.ok, second.ok, second.message]).toEqual([true, true, second.message]);
      const rightFirst = sweep.look();
      sweep.begin(after);
      make(workbench);
      known.isNew(workbench.snapshot());
      const editedLast = sweep.look();
      const third = again();
      if (!isRefused) expect([third.ok, third.message]).toEqual([true, third.message]);
      const rightLast = sweep.look();
      const [lost, raced, mended] = [new Lost(), new Met(), new Met()];
      const unseen: number[] = [];
      counted.positions += touched.length;
      for (const n of telling(touched, parts)) {
        counted.tried++;
        sweep.begin(start);
        workbench.calls.between(n, () => make(workbench));
        attempted(base, run);
        const document = workbench.snapshot();
        if (!raced.isNew(document) || !known.isNew(document)) continue;
        if (kept && !isThere(kept, workbench)) {
          unseen.push(n);
          continue;
        }
        const found = sweep.look();
        lost.add(n, 'at once', differences('contents', found, edited, editedFirst, editedLast));
        const { ok, message } = again();
        if (!ok && !isRefused) lost.add(n, 'again', [message]);
        if (!mended.isNew(workbench.snapshot())) continue;
        const last = sweep.look();
        lost.add(n, 'again', looksLost(last, [rightFirst, rightLast], before, rightFirst));
        lost.add(n, 'again', differences('figures', last, rightFirst, rightLast));
      }
      counted.documents += raced.size;
      lost.expectNone();
      sweep.expectUnseeable(unseen, start, run, kept);
    },
  );
});
