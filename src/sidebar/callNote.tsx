import { useEffect, useState } from 'preact/hooks';
import { panelTexts } from '../texts/panelTexts';
import type { CallState } from './callState';
import { usePanel } from './panelContext';

interface Props {
  call: Pick<CallState<object>, 'isRunning' | 'since' | 'failure'> & { retry(): unknown };
  /**
   * What is being done, as “Recalculating…”; left out for what is over before anybody could read
   * it.
   */
  working?: string | undefined;
}

/**
 * How a call is getting on: that it runs, and for how long; or why it failed, and the way to try
 * again.
 */
export function CallNote({ call, working }: Props) {
  const { panel } = panelTexts[usePanel().language];
  return (
    <>
      <div role="status">
        {call.isRunning && working && (
          <p class="busy">
            {working} <Elapsed since={call.since} />
          </p>
        )}
      </div>
      <div role="alert">
        {call.failure && !call.isRunning && (
          <p class="failure">
            {call.failure}{' '}
            <button type="button" class="plain" onClick={() => call.retry()}>
              {panel.retry}
            </button>
          </p>
        )}
      </div>
    </>
  );
}

/** Nobody need be told of less. */
const NOTICED_SECONDS = 3;

function Elapsed({ since }: { since: number }) {
  const { panel } = panelTexts[usePanel().language];
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor((now - since) / 1000);
  if (seconds < NOTICED_SECONDS) return null;
  return (
    <>
      {/* Read out every second it would be a nuisance. */}
      <span aria-hidden="true">{panel.elapsed(seconds)} </span>
      {panel.goesOn}
    </>
  );
}
