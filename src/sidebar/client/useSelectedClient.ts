import { useEffect, useState } from 'preact/hooks';
import type { SelectedClient } from '../../panel/panel';
import { startPolling } from '../polling';
import { server } from '../server';
import { type Call, useLatestCall } from '../useCall';

/**
 * Whose row is selected in the sheet, asked for again and again while the tab is seen, the more
 * seldom the longer it stays the same: nobody tells a panel. Who comes to the panel finds out at once. Where no answer came, the next question waits
 * for the user to ask again.
 */
export function useSelectedClient(active: boolean): Call<[], { selected: SelectedClient | null }> {
  const asking = useLatestCall(server.panelSelectedClient);
  const [resumed, resume] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asking is a new object at every answer.
  useEffect(() => {
    if (!active) return;
    let shown: string | null | undefined;
    const polling = startPolling(
      async () => {
        const answer = await asking.run();
        if (answer === null) return 'unanswered';
        const before = shown;
        shown = answer.selected?.key ?? null;
        return shown === before ? 'same' : 'changed';
      },
      () => document.hidden,
    );
    const comings = [
      [window, 'focus'],
      [document, 'visibilitychange'],
      [document.documentElement, 'pointerenter'],
    ] as const;
    for (const [target, event] of comings) target.addEventListener(event, polling.hurry);
    return () => {
      polling.stop();
      for (const [target, event] of comings) target.removeEventListener(event, polling.hurry);
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
