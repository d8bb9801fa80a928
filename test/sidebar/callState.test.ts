import { expect, test } from 'vitest';
import type { JobResult } from '../../src/panel/jobResult';
import { type CallState, trackedCall } from '../../src/sidebar/callState';
import { heldCalls } from './heldCalls';

interface Row {
  row: string;
}

function tracked(order: 'once' | 'latest') {
  const { call, sent } = heldCalls<[string], JobResult<Row>>();
  const states: CallState<Row>[] = [];
  const explain = (error: unknown) => `Explained: ${error}`;
  const shown = () => states[states.length - 1];
  return { sent, shown, ...trackedCall(call, order, explain, (state) => states.push(state)) };
}

const good = (row: string) => ({ ok: true, message: '', row }) as const;
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a call runs, and its result is shown', async () => {
  const { run, sent, shown } = tracked('once');
  const running = run('A');
  expect(shown()).toMatchObject({ isRunning: true, result: null, failure: '' });
  sent[0]?.resolve(good('A'));
  expect(await running).toEqual(good('A'));
  expect(shown()).toMatchObject({ isRunning: false, result: good('A'), failure: '' });
});

test('what the server refuses is told in its words, and tried again as it was sent', async () => {
  const { run, retry, sent, shown } = tracked('once');
  const running = run('A');
  sent[0]?.resolve({ ok: false, message: 'There is no such row.' });
  expect(await running).toBeNull();
  expect(shown()).toMatchObject({ isRunning: false, failure: 'There is no such row.' });

  const again = retry();
  expect(sent[1]?.args).toEqual(['A']);
  expect(shown()).toMatchObject({ isRunning: true, failure: '' });
  sent[1]?.resolve(good('A'));
  expect(await again).toEqual(good('A'));
  expect(shown()).toMatchObject({ isRunning: false, result: good('A'), failure: '' });
});

test('a call that does not come back is explained; what was shown before stays', async () => {
  const { run, sent, shown } = tracked('once');
  const first = run('A');
  sent[0]?.resolve(good('A'));
  await first;
  const second = run('B');
  sent[1]?.reject('no connection');
  expect(await second).toBeNull();
  expect(shown()).toMatchObject({
    isRunning: false,
    result: good('A'),
    failure: 'Explained: no connection',
  });
});

test('an action is not begun again while it runs', async () => {
  const { run, retry, sent, shown } = tracked('once');
  const first = run('A');
  expect(await run('B')).toBeNull();
  sent[0]?.resolve({ ok: false, message: 'No.' });
  await first;
  expect(shown()).toMatchObject({ isRunning: false, failure: 'No.' });
  void retry();
  expect(sent.map(({ args }) => args)).toEqual([['A'], ['A']]);
});

test('of questions the latest is answered, and runs until then from when the first was asked', async () => {
  const { run, sent, shown } = tracked('latest');
  void run('A');
  const since = shown()?.since;
  const last = run('B');
  sent[0]?.resolve(good('A'));
  await settled();
  expect(shown()).toMatchObject({ isRunning: true, since, result: null });
  sent[1]?.resolve(good('B'));
  await last;
  expect(shown()).toMatchObject({ isRunning: false, result: good('B') });
});
