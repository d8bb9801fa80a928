/** What came of a question: another answer than before, the same, or none. */
export type Asked = 'changed' | 'same' | 'unanswered';

/**
 * How long after an answer the next question is asked: at first a second, so that what is shown is
 * two behind at most; longer with every answer that is the same, since each costs the user some of
 * the day's quota.
 */
const WAITS_MS = [1_000, 2_000, 5_000, 10_000];
/** After so long without another answer nothing is asked until somebody comes to the panel. */
const SLEEP_AFTER_MS = 5 * 60_000;

/** A question that is asked again and again. */
export interface Polling {
  /** Has it asked at once, or as soon as the answer to the last is there, and often again. */
  hurry(): void;
  stop(): void;
}

/**
 * Asks again and again, one question at a time, until there is no answer. While nobody can see what
 * is answered, nothing is asked.
 */
export function startPolling(ask: () => Promise<Asked>, isHidden: () => boolean): Polling {
  let state: 'asking' | 'waiting' | 'asleep' | 'over' = 'asking';
  let isHurried = false;
  let same = 0;
  let idleMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wake = () => {
    same = 0;
    idleMs = 0;
  };
  const wait = () => {
    const waitMs = isHurried ? 0 : (WAITS_MS[same] as number);
    idleMs += waitMs;
    if (idleMs > SLEEP_AFTER_MS) {
      state = 'asleep';
      return;
    }
    same = Math.min(same + 1, WAITS_MS.length - 1);
    state = 'waiting';
    timer = setTimeout(next, waitMs);
  };
  const next = async () => {
    state = 'asking';
    isHurried = false;
    const asked = isHidden() ? 'same' : await ask();
    if (asked === 'unanswered') stop();
    if (asked === 'changed') wake();
    if (!isOver()) wait();
  };
  const isOver = () => state === 'over';
  const stop = () => {
    state = 'over';
    clearTimeout(timer);
  };
  void next();
  return {
    hurry() {
      if (isOver()) return;
      wake();
      isHurried = true;
      if (state === 'asking') return;
      clearTimeout(timer);
      void next();
    },
    stop,
  };
}
