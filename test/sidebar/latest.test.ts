import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latest } from '../../src/sidebar/latest';
import { heldCalls } from './heldCalls';

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('one is in flight, and of those that wait only the last is sent', async () => {
  const { call, sent } = heldCalls<[string], { row: string }>();
  const ask = latest(call);
  const [first, second, third] = [ask('A'), ask('B'), ask('C')];
  expect(sent.map(({ args }) => args)).toEqual([['A']]);
  sent[0]?.resolve({ row: 'A' });
  await settled();
  expect(sent.map(({ args }) => args)).toEqual([['A'], ['C']]);
  sent[1]?.resolve({ row: 'C' });
  expect(await Promise.all([first, second, third])).toEqual([null, null, { row: 'C' }]);
});

test('the error of one that nobody waits for any more is nobody’s', async () => {
  const { call, sent } = heldCalls<[string], { row: string }>();
  const ask = latest(call);
  const [first, second] = [ask('A'), ask('B')];
  sent[0]?.reject(new Error('too late'));
  await settled();
  sent[1]?.reject(new Error('no row'));
  expect(await first).toBeNull();
  await expect(second).rejects.toThrow('no row');
});

test('after an error the next is sent', async () => {
  const { call, sent } = heldCalls<[string], { row: string }>();
  const ask = latest(call);
  const failed = ask('A');
  sent[0]?.reject(new Error('no connection'));
  await expect(failed).rejects.toThrow('no connection');
  const next = ask('B');
  sent[1]?.resolve({ row: 'B' });
  expect(await next).toEqual({ row: 'B' });
});

test('whatever is asked and answered in whatever order: one at a time, and the last asked for is shown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('ask', 'answer', 'fail')), async (steps) => {
      const { call, sent } = heldCalls<[number], { row: number }>();
      const ask = latest(call);
      const shown: number[] = [];
      let [asked, answered] = [0, 0];
      const answer = async (isGood: boolean) => {
        const held = sent[answered];
        if (!held) return;
        answered += 1;
        if (isGood) held.resolve({ row: held.args[0] });
        else held.reject(new Error('no answer'));
        await settled();
      };
      for (const step of steps) {
        if (step === 'ask') {
          asked += 1;
          ask(asked).then(
            (reply) => reply && shown.push(reply.row),
            () => {},
          );
        } else await answer(step === 'answer');
        expect(sent.length - answered).toBeLessThanOrEqual(1);
      }
      while (answered < sent.length) await answer(true);
      expect(shown).toEqual([...shown].sort((a, b) => a - b));
      expect(sent[sent.length - 1]?.args[0] ?? 0).toBe(asked);
    }),
  );
});
