/**
 * How long after an answer the next question is asked: with a second for the answer, what is shown
 * is two behind at most.
 */
const WAIT_MS = 1_000;

/** A question that is asked again and again. */
export interface Polling {
  /** Has it asked at once, or as soon as the answer to the last is there. */
  hurry(): void;
  stop(): void;
}

/**
 * Asks again and again, one question at a time, until there is no answer. While nobody can see what
 * is answered, nothing is asked.
 *
 * @param ask resolves to whether there was an answer
 */
export function startPolling(ask: () => Promise<boolean>, isHidden: () => boolean): Polling {
  let isOver = false;
  let isHurried = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const next = async () => {
    timer = null;
    isHurried = false;
    if (!isHidden() && !(await ask())) isOver = true;
    if (!isOver) timer = setTimeout(next, isHurried ? 0 : WAIT_MS);
  };
  void next();
  return {
    hurry() {
      isHurried = true;
      if (timer === null) return;
      clearTimeout(timer);
      void next();
    },
    stop() {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
