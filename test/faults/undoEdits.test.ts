import { afterAll, describe, test } from 'vitest';
import type { MemorySnapshot } from '../../workbench/spreadsheet/memoryWorkbench';
import { JOBS, type Job } from './jobs';
import { Lost } from './lost';
import { Met } from './met';
import { differences } from './seen';
import { attempted, done, Sweep } from './sweep';
import { changedParts, telling } from './touched';
import { due, dueAt, share } from './tried';
import { isThere, USER_EDITS, type UserEdit } from './userEdits';

// What a person does to the sheets between any two calls of an Undo.

const UNDONE = JOBS.flatMap(({ undo, ...job }) => (undo ? [{ ...job, undo }] : []));

const sweep = new Sweep();

const counted = { positions: 0, tried: 0, documents: 0 };
afterAll(() => {
  const { positions, documents } = counted;
  console.info(
    `${USER_EDITS.length} edits between the data calls of ${UNDONE.length} Undos (${share}): ${positions} places, ${counted.tried} that differ, which left ${documents} documents`,
  );
});

const madeAlone = new Map<Job, MemorySnapshot>();

/** How the base stands after a job, and after what is given to an edit before it. */
function madeBy(job: Job, given: UserEdit['given']): MemorySnapshot {
  const known = given ? undefined : madeAlone.get(job);
  if (known) return known;
  const made = sweep.after(sweep.startOf(job), () => {
    given?.(sweep.workbench);
    done(() => job.run(sweep.base));
  });
  if (!given) madeAlone.set(job, made);
  return made;
}

describe.each(UNDONE)('$name', (job) => {
  test.each(due(USER_EDITS, UNDONE.indexOf(job)).map((edit) => [edit.name, edit] as const))(
    '%s while it is taken back: nothing is lost',
    (_, { given, make, typed }) => {
      const undo = () => job.undo(sweep.base);
      const made = madeBy(job, given);
      const { touched, after } = sweep.courseOf(made, undo);
      sweep.begin(made);
      make(sweep.workbench);
      const parts = changedParts(made, sweep.workbench.snapshot());
      const edited = sweep.look();
      undo();
      const editedFirst = sweep.look();
      sweep.begin(after);
      make(sweep.workbench);
      const editedLast = sweep.look();
      const [lost, raced, mended] = [new Lost(), new Met(), new Met()];
      const unseen: number[] = [];
      counted.positions += touched.length;
      for (const n of dueAt(telling(touched, parts))) {
        counted.tried++;
        sweep.begin(made);
        sweep.workbench.calls.between(n, () => make(sweep.workbench));
        attempted(sweep.base, undo);
        if (!raced.isNew(sweep.workbench.snapshot())) continue;
        if (typed && !isThere(typed, sweep.workbench)) {
          unseen.push(n);
          continue;
        }
        const found = sweep.look();
        lost.add(n, 'at once', differences('contents', found, edited, editedFirst, editedLast));
        undo();
        if (!mended.isNew(sweep.workbench.snapshot())) continue;
        const last = sweep.look();
        lost.add(n, 'again', differences('contents', last, editedFirst, editedLast));
        lost.add(n, 'again', differences('figures', last, editedFirst, editedLast));
      }
      counted.documents += raced.size;
      lost.expectNone();
      sweep.expectUnseeable(unseen, made, undo, typed);
    },
  );
});
