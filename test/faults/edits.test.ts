import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MemorySnapshot, MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import type { AttackedBase } from './attackedBase';
import { JOBS } from './jobs';
import { Lost } from './lost';
import { Met } from './met';
import { differences, looksLost } from './seen';
import { attempted, done, Sweep } from './sweep';
import { changedParts, telling, touchedBy } from './touched';
import { type TypedCell, USER_EDITS } from './userEdits';

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
    (_, { given, make, mend, typed }) => {
      const start = sweep.after(sweep.startOf(job), () => given?.(workbench));
      const run = () => job.run(base);
      const again = () => {
        mend?.(workbench);
        done(run);
        if (job.next) done(() => job.next?.(base) ?? run());
      };
      sweep.begin(start);
      const before = sweep.look();
      const touched = touchedBy(workbench, () => done(run));
      make(workbench);
      const after = sweep.look();
      sweep.begin(start);
      make(workbench);
      const edited = sweep.look();
      const parts = changedParts(start, workbench.snapshot());
      mend?.(workbench);
      done(run);
      const wanted = mend ? after : sweep.look();
      again();
      const right = sweep.look();
      const [lost, raced, mended] = [new Lost(), new Met(), new Met()];
      const unseen: number[] = [];
      counted.positions += touched.length;
      for (const n of telling(touched, parts)) {
        counted.tried++;
        sweep.begin(start);
        workbench.calls.between(n, () => make(workbench));
        attempted(base, run);
        if (!raced.isNew(workbench.snapshot())) continue;
        if (typed && !isThere(typed)) {
          unseen.push(n);
          continue;
        }
        lost.add(n, 'at once', differences('contents', sweep.look(), edited, wanted));
        // Whoever is told so tries again.
        again();
        if (!mended.isNew(workbench.snapshot())) continue;
        const last = sweep.look();
        lost.add(n, 'again', looksLost(last, right, before, right));
        lost.add(n, 'again', differences('figures', last, right));
      }
      counted.documents += raced.size;
      lost.expectNone();
      // What is typed between the last look at a cell and its writing, two calls one after the
      // other, nobody can see.
      expect(unseen.length).toBeLessThanOrEqual(1);
      if (typed) expect(writesOf(typed, start, run)).toEqual(expect.arrayContaining(unseen));
    },
  );
});

/** Whether a cell holds what was typed into it. */
function isThere({ text, at }: TypedCell): boolean {
  const { sheet, row, column } = at(workbench);
  return workbench.read(sheet)[row - 1]?.[column - 1] === text;
}

/** The calls that wrote a cell, if only what it held already. */
function writesOf({ at }: TypedCell, start: MemorySnapshot, run: () => unknown): number[] {
  sweep.begin(start);
  const { sheet, row, column } = at(workbench);
  const { id } = workbench.book.sheetNamed(sheet) ?? {};
  const states = sweep.states(run);
  const cells = states.map(({ sheets }) => sheets[id ?? '']?.cells[row - 1]?.[column - 1]);
  return cells.flatMap((cell, index) => (cell === cells[index + 1] ? [] : [index + 1]));
}
