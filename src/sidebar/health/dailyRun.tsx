import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import type { TabProps } from '../panelContext';
import { server } from '../server';
import { useCall } from '../useCall';
import { useReading } from '../useReading';

/**
 * How the daily run stands, in the server's sentences, and the button that switches or mends it.
 */
export function DailyRun({ language, active }: TabProps) {
  const words = panelTexts[language].panel.health.daily;
  const status = useReading(server.panelDaily, active);
  const switching = useCall(server.panelSwitchDaily);
  const known = switching.result ?? status.result;
  const { state, isMissed } = known?.daily ?? {};
  const isOff = state === 'off';
  const isWell = (state === 'on' || state === 'colleague') && !isMissed;
  return (
    <section>
      <h2>{words.title}</h2>
      <CallNote call={status} working={known ? undefined : words.loading} />
      {known && (
        <>
          <p class={isOff || isWell ? '' : 'failure'}>{known.message}</p>
          <button
            type="button"
            class="plain"
            aria-disabled={switching.isRunning}
            onClick={() => switching.run(!isWell)}
          >
            {isWell ? words.switchOff : isOff ? words.switchOn : words.repair}
          </button>
        </>
      )}
      <CallNote call={switching} working={words.switching} />
    </section>
  );
}
