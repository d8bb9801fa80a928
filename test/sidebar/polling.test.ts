import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Asked, type Polling, startPolling } from '../../src/sidebar/polling';
import { heldCalls } from './heldCalls';

let polling: Polling;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  polling.stop();
  vi.useRealTimers();
});

function started() {
  const { call, sent } = heldCalls<[], Asked>();
  const page = { isHidden: false };
  polling = startPolling(call, () => page.isHidden);
  const answer = async (asked: Asked = 'changed') => {
    sent[sent.length - 1]?.resolve(asked);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { sent, page, answer };
}

const HOUR_MS = 3_600_000;

test('the next question follows the answer, never more than two seconds behind a quick one', async () => {
  const { sent, answer } = started();
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(sent).toHaveLength(1);
  for (let asked = 1; asked < 50; asked++) {
    await answer();
    expect(sent).toHaveLength(asked);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(sent).toHaveLength(asked + 1);
  }
});

test('who comes to the panel is answered at once, one question at a time', async () => {
  const { sent, answer } = started();
  await answer();
  polling.hurry();
  expect(sent).toHaveLength(2);
  polling.hurry();
  polling.hurry();
  expect(sent).toHaveLength(2);
  await answer();
  expect(sent).toHaveLength(3);
});

test('nothing is asked while nobody sees it, nor once it was stopped', async () => {
  const { sent, page, answer } = started();
  await answer();
  page.isHidden = true;
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  polling.hurry();
  expect(sent).toHaveLength(1);
  page.isHidden = false;
  polling.hurry();
  expect(sent).toHaveLength(2);
  polling.stop();
  await answer();
  polling.hurry();
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(sent).toHaveLength(2);
});

test('without an answer it is over: coming to the panel does not take the reason away', async () => {
  const { sent, answer } = started();
  await answer('unanswered');
  polling.hurry();
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(sent).toHaveLength(1);
});

test('an unchanged answer is asked for ever more seldom, a new one often again', async () => {
  const { sent, answer } = started();
  await answer();
  for (const [index, wait] of [1_000, 2_000, 5_000, 10_000, 10_000].entries()) {
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(sent).toHaveLength(index + 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(index + 2);
    await answer(index === 4 ? 'changed' : 'same');
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveLength(7);
});

test('after five minutes without another answer nothing is asked until somebody comes', async () => {
  const { sent, answer } = started();
  await answer();
  for (let second = 0; second < 3_600; second++) {
    await vi.advanceTimersByTimeAsync(1_000);
    await answer('same');
  }
  const asked = sent.length;
  expect(asked).toBeLessThan(40);
  polling.hurry();
  expect(sent).toHaveLength(asked + 1);
  await answer('same');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveLength(asked + 2);
});
