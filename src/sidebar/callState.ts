import type { JobResult } from '../panel/jobResult';
import { latest } from './latest';

/** What a call to the server brings where it went well. */
export type Good<Result extends object> = Extract<JobResult<Result>, { ok: true }>;

/** A call to the server as a view shows it. */
export interface CallState<Result extends object> {
  isRunning: boolean;
  /** When the user began to wait, as performance.now() has it. */
  since: number;
  /** The last good reply. It stays while the next is waited for, and where that fails. */
  result: Good<Result> | null;
  /** Why the last call failed, as a sentence; '' where it did not. */
  failure: string;
  /** The field that it is about; '' where it is about none. */
  field: string;
}

/** A call that tells what becomes of it. */
export interface TrackedCall<Args extends unknown[], Result extends object> {
  /** Resolves to null where it failed, was not sent, or a later call took its place. */
  run(...args: Args): Promise<Good<Result> | null>;
  /** The same once more, with the arguments it was last sent with. */
  retry(): Promise<Good<Result> | null>;
  /** No longer says why it failed: what it was about is another thing by now. */
  forget(): void;
}

/**
 * Follows a call to the server.
 *
 * @param order `once`: while one runs, no other is sent, as for a button pressed twice; `latest`:
 * the last one asked for wins
 * @param explain what an error means, as a sentence
 * @param show called with every new state
 */
export function trackedCall<Args extends unknown[], Result extends object>(
  call: (...args: Args) => Promise<JobResult<Result>>,
  order: 'once' | 'latest',
  explain: (error: unknown) => string,
  show: (state: CallState<Result>) => void,
): TrackedCall<Args, Result> {
  const send: (...args: Args) => Promise<JobResult<Result> | null> =
    order === 'latest' ? latest(call) : call;
  let state: CallState<Result> = IDLE;
  let sent: Args | null = null;
  const patch = (change: Partial<CallState<Result>>) => {
    state = { ...state, ...change };
    show(state);
  };

  const run = async (...args: Args): Promise<Good<Result> | null> => {
    if (order === 'once' && state.isRunning) return null;
    sent = args;
    if (!state.isRunning)
      patch({ isRunning: true, since: performance.now(), failure: '', field: '' });
    try {
      const outcome = await send(...args);
      if (!outcome) return null;
      if (outcome.ok)
        patch({ isRunning: false, result: outcome as Good<Result>, failure: '', field: '' });
      else patch({ isRunning: false, failure: outcome.message, field: outcome.field ?? '' });
      return outcome.ok ? (outcome as Good<Result>) : null;
    } catch (error) {
      patch({ isRunning: false, failure: explain(error), field: '' });
      return null;
    }
  };
  return {
    run,
    retry: async () => sent && run(...sent),
    forget: () => patch({ failure: '', field: '' }),
  };
}

/** Of a call that was never made. */
export const IDLE: CallState<never> = {
  isRunning: false,
  since: 0,
  result: null,
  failure: '',
  field: '',
};
