import { useMemo, useState } from 'preact/hooks';
import type { JobResult } from '../panel/jobResult';
import type { Language } from '../texts/texts';
import { type CallState, IDLE, type TrackedCall, trackedCall } from './callState';
import { usePanel } from './panelContext';
import { refusal } from './refusal';

/** A call to the server, what becomes of it, and how to make it. */
export type Call<Args extends unknown[], Result extends object> = CallState<Result> &
  TrackedCall<Args, Result>;

type ServerCall<Args extends unknown[], Result extends object> = (
  ...args: Args
) => Promise<JobResult<Result>>;

/** An action: while it runs, it is not begun again. */
export function useCall<Args extends unknown[], Result extends object>(
  call: ServerCall<Args, Result>,
): Call<Args, Result> {
  return useTracked(call, 'once', usePanel().language);
}

/** A question asked again and again, as of the selected row: one in flight, the latest wins. */
export function useLatestCall<Args extends unknown[], Result extends object>(
  call: ServerCall<Args, Result>,
): Call<Args, Result> {
  return useTracked(call, 'latest', usePanel().language);
}

/** @param call the one of the first time; the same is expected later */
export function useTracked<Args extends unknown[], Result extends object>(
  call: ServerCall<Args, Result>,
  order: 'once' | 'latest',
  language: Language,
): Call<Args, Result> {
  const [state, setState] = useState<CallState<Result>>(IDLE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the proxy makes a new function of the same name each time.
  const tracked = useMemo(
    () => trackedCall(call, order, (error) => refusal(error, language), setState),
    [language, order],
  );
  return { ...state, ...tracked };
}
