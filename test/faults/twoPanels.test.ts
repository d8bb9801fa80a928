import { afterAll, test } from 'vitest';
import { CALL_MADE } from '../jobs/callMade';
import { JOBS } from './jobs';
import { Lost } from './lost';
import { Met } from './met';
import { differences } from './seen';
import { attempted, Sweep } from './sweep';
import { callsUpTo, share, tried } from './tried';

// A colleague who logs a contact from a panel of their own between any two calls of a job.

/**
 * Before the sheets are laid out, and once the add-on is taken out, nobody logs a contact: of these
 * two it is the document's lock alone that keeps a colleague out.
 */
const ALONE = ['removal', 'first set-up'];
const SHARED = JOBS.filter(({ name }) => !ALONE.includes(name));

const sweep = new Sweep();

const counted = { cases: 0, documents: 0 };
afterAll(() => {
  const { cases, documents } = counted;
  console.info(
    `${cases} contacts between the data calls of ${SHARED.length} jobs (${share}), which left ${documents} documents`,
  );
});

const colleague = () =>
  sweep.base.call('panelLogContact', { ...CALL_MADE, client: 'fay', requestId: 'colleague-1' });

test.each(SHARED)('$name: a colleague logs a contact meanwhile, and both are done', (job) => {
  const start = sweep.startOf(job);
  sweep.begin(start);
  const count = sweep.callsOf(() => job.run(sweep.base));
  sweep.begin(start);
  job.run(sweep.base);
  colleague();
  const wanted = sweep.look();
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
    if (!ok) lost.add(n, 'asked again', [message]);
    job.run(sweep.base);
    lost.add(n, 'again', differences('contents', sweep.look(), wanted));
  }
  counted.documents += raced.size;
  lost.expectNone();
});
