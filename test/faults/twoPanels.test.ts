import { afterAll, test } from 'vitest';
import { CALL_MADE } from '../jobs/callMade';
import { JOBS } from './jobs';
import { Lost } from './lost';
import { Met } from './met';
import { differences } from './seen';
import { attempted, Sweep } from './sweep';
import { callsUpTo, share, tried } from './tried';

// A colleague who logs a contact from a panel of their own between any two calls of a job.

const sweep = new Sweep();

const counted = { cases: 0, documents: 0 };
afterAll(() => {
  const { cases, documents } = counted;
  console.info(
    `${cases} contacts between the data calls of ${JOBS.length} jobs (${share}), which left ${documents} documents`,
  );
});

const colleague = () =>
  sweep.base.call('panelLogContact', { ...CALL_MADE, client: 'fay', requestId: 'colleague-1' });

test.each(JOBS)('$name: a colleague logs a contact meanwhile, and both are done', (job) => {
  const start = sweep.startOf(job);
  sweep.begin(start);
  const count = sweep.callsOf(() => job.run(sweep.base));
  // The one first, or the other; whoever comes after a removal is told that all is put away.
  sweep.begin(start);
  job.run(sweep.base);
  const after = colleague();
  const wanted = [sweep.look()];
  sweep.begin(start);
  colleague();
  job.run(sweep.base);
  wanted.push(sweep.look());
  const [lost, raced] = [new Lost(), new Met()];
  for (const n of tried(callsUpTo(count))) {
    counted.cases++;
    sweep.begin(start);
    let met: unknown = null;
    sweep.workbench.calls.between(n, () => {
      met = colleague();
    });
    attempted(sweep.base, () => job.run(sweep.base));
    if (!raced.isNew(sweep.workbench.snapshot(), JSON.stringify(met))) continue;
    if (!met) lost.add(n, 'meanwhile', ['the colleague was told nothing']);
    // Whoever finds the other at work is told so, and asks again.
    const { ok, message } = colleague();
    if (!ok && message !== after.message) lost.add(n, 'asked again', [message]);
    job.run(sweep.base);
    lost.add(n, 'again', differences('contents', sweep.look(), ...wanted));
  }
  counted.documents += raced.size;
  lost.expectNone();
});
