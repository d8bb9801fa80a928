import { useEffect, useState } from 'preact/hooks';
import type { SelectedClient } from '../../addon/panel';
import { server } from '../server';
import { type Call, useLatestCall } from '../useCall';

/** How long after an answer the next question is asked, ms; ever longer while nothing changes. */
const SHORTEST_WAIT = 1_500;
const LONGEST_WAIT = 10_000;
const GROWTH = 1.4;

/**
 * Whose row is selected in the sheet, asked for again and again while the tab is seen: nobody tells a panel. The next question waits for the
 * answer to the last; where none came, it waits for the user to ask again.
 */
export function useSelectedClient(active: boolean): Call<[], { selected: SelectedClient | null }> {
  const asking = useLatestCall(server.panelSelectedClient);
  const [resumed, resume] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asking is a new object at every answer.
  useEffect(() => {
    if (!active) return;
    let isOver = false;
    let wait = SHORTEST_WAIT;
    let last = '';
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      clearTimeout(timer);
      if (!document.hidden) {
        const reply = await asking.run();
        if (!reply || isOver) return;
        const now = reply.selected?.key ?? '';
        wait = now === last ? Math.min(wait * GROWTH, LONGEST_WAIT) : SHORTEST_WAIT;
        last = now;
      }
      timer = setTimeout(ask, wait);
    };
    const hurry = () => {
      wait = SHORTEST_WAIT;
    };
    window.addEventListener('focus', hurry);
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener('focus', hurry);
    };
  }, [active, resumed]);

  return {
    ...asking,
    retry: async () => {
      resume(resumed + 1);
      return null;
    },
  };
}
