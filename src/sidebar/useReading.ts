import { useEffect, useRef } from 'preact/hooks';
import type { JobResult } from '../panel/jobResult';
import { usePanel } from './panelContext';
import { type Call, useLatestCall } from './useCall';

/**
 * What a tab shows of the server: asked for when the tab is opened, when the arguments change, and
 * when the panel has changed the base since; not while another tab is open.
 */
export function useReading<Args extends unknown[], Result extends object>(
  call: (...args: Args) => Promise<JobResult<Result>>,
  active: boolean,
  ...args: Args
): Call<Args, Result> {
  const { revision } = usePanel();
  const reading = useLatestCall(call);
  const asked = useRef('');
  const question = JSON.stringify([revision, args]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for its arguments.
  useEffect(() => {
    if (!active || asked.current === question) return;
    asked.current = question;
    void reading.run(...args);
  }, [active, question]);
  return reading;
}
