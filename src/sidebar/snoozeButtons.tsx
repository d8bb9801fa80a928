import { panelTexts } from '../texts/panelTexts';
import { CallNote } from './callNote';
import { usePanel } from './panelContext';
import { server } from './server';
import { useCall } from './useCall';

interface Props {
  /** The client's key. */
  client: string;
  onDone(sentence: string): void;
}

const DAYS = [7, 14, 30];

/** Puts a client's next contact off by some days. */
export function SnoozeButtons({ client, onDone }: Props) {
  const words = panelTexts[usePanel().language].panel.client;
  const snoozing = useCall(server.panelSnooze);
  const finish = async (asked: ReturnType<typeof snoozing.run>) => {
    const snoozed = await asked;
    if (snoozed) onDone(snoozed.message);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons make no form. */}
      <div role="group" class="snooze" aria-label={words.snooze}>
        <span class="quiet">{words.snooze}</span>
        {DAYS.map((days) => (
          <button
            key={days}
            type="button"
            class="plain"
            aria-disabled={snoozing.isRunning}
            onClick={() => void finish(snoozing.run(client, days))}
          >
            {words.days(days)}
          </button>
        ))}
      </div>
      <CallNote
        call={{ ...snoozing, retry: () => finish(snoozing.retry()) }}
        working={words.writing}
      />
    </>
  );
}
