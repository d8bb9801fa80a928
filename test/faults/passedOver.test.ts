import { describe, expect, test } from 'vitest';
import { JOBS } from './jobs';
import { Met } from './met';
import { attempted, Sweep } from './sweep';
import { changedParts, telling, touchedBy } from './touched';
import { callsUpTo, due } from './tried';
import { USER_EDITS } from './userEdits';

// What is passed over between two calls that do not touch the same: here it is tried all the same.

const TRIED = ['logged contact', 'added clients', 'tick on Today'];

const sweep = new Sweep();

describe.each(JOBS.filter(({ name }) => TRIED.includes(name)))('$name', (job) => {
  test.each(due(USER_EDITS, JOBS.indexOf(job)).map((edit) => [edit.name, edit] as const))(
    '%s at a call that is passed over: it comes to the same as at the next that is tried',
    (_, { given, make }) => {
      const run = () => job.run(sweep.base);
      const start = sweep.after(sweep.startOf(job), () => given?.(sweep.workbench));
      const parts = changedParts(
        start,
        sweep.after(start, () => make(sweep.workbench)),
      );
      sweep.begin(start);
      const touched = touchedBy(sweep.workbench, run);
      const told = telling(touched, parts);
      const different: number[] = [];
      let met = new Met();
      for (const n of callsUpTo(touched.length).reverse()) {
        sweep.begin(start);
        sweep.workbench.calls.between(n, () => make(sweep.workbench));
        attempted(sweep.base, run);
        if (told.includes(n)) met = new Met();
        if (met.isNew(sweep.workbench.snapshot()) && !told.includes(n)) different.push(n);
      }
      expect(different).toEqual([]);
    },
  );
});
