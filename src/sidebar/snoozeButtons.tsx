import { useState } from 'preact/hooks';
import { panelTexts } from '../texts/panelTexts';
import { CallNote } from './callNote';
import { usePanel } from './panelContext';
import { newRequestId } from './requestId';
import { server } from './server';
import { useCall } from './useCall';

interface Props {
  /** The client's key. */
  client: string;
  name: string;
  /** @param requestId '' where it cannot be taken back */
  onDone(sentence: string, requestId: string): void;
}

const DAYS = [7, 14, 30];

/** Puts a client's next contact off by some days. */
export function SnoozeButtons({ client, name, onDone }: Props) {
  const { language, tell } = usePanel();
  const words = panelTexts[language].panel.client;
  const snoozing = useCall(server.panelSnooze);
  const [asked, setAsked] = useState(0);
  const snooze = async (days: number) => {
    if (snoozing.isRunning) return;
    const requestId = newRequestId();
    tell('');
    setAsked(days);
    const snoozed = await snoozing.run(client, days, requestId);
    if (snoozed) onDone(snoozed.message, snoozed.cells > 0 ? requestId : '');
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons make no form. */}
      <div role="group" class="snooze" aria-label={`${words.snooze}: ${name}`}>
        <span class="quiet">{words.snooze}</span>
        {DAYS.map((days) => (
          <button
            key={days}
            type="button"
            class="plain"
            aria-disabled={snoozing.isRunning}
            onClick={() => void snooze(days)}
          >
            {words.days(days)}
          </button>
        ))}
      </div>
      <CallNote call={{ ...snoozing, retry: () => snooze(asked) }} working={words.writing} />
    </>
  );
}
