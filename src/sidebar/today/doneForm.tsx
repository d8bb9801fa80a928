import { useState } from 'preact/hooks';
import type { TodayEntry } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { usePanel } from '../panelContext';
import { newRequestId } from '../requestId';
import { server } from '../server';
import { useCall } from '../useCall';

interface Props {
  entry: TodayEntry;
  /**
   * What was typed about each client and not logged yet; the lines of another manager come back to
   * theirs.
   */
  notes: Map<string, string>;
  onDone(sentence: string, requestId: string): void;
}

/** A contact of today is logged with one click; what came of it may be told in a line. */
export function DoneForm({ entry: { key, name, contactType }, notes, onDone }: Props) {
  const { language, tell } = usePanel();
  const { headers, panel } = panelTexts[language];
  const [draft, setDraft] = useState(() => ({
    note: notes.get(key) ?? '',
    requestId: newRequestId(),
  }));
  const logging = useCall(server.panelLogContact);
  const isWarned = logging.result?.isLogged === false;

  const action = isWarned ? panel.client.anyway : panel.today.done;

  const log = async () => {
    tell('');
    const done = await logging.run({
      ...draft,
      client: key,
      type: contactType ?? 'call',
      outcome: 'contact',
      score: null,
      reason: '',
      isConfirmed: isWarned,
    });
    if (!done?.isLogged) return;
    notes.delete(key);
    onDone(done.message, draft.requestId);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void log();
      }}
    >
      <input
        aria-label={`${headers.contacts.note}: ${name}`}
        placeholder={headers.contacts.note}
        value={draft.note}
        maxLength={5_000}
        readOnly={logging.isRunning}
        onInput={({ currentTarget: { value } }) => {
          notes.set(key, value);
          setDraft({ note: value, requestId: newRequestId() });
        }}
      />
      <button
        type="submit"
        class="plain"
        aria-label={`${action}: ${name}`}
        aria-disabled={logging.isRunning}
      >
        {action}
      </button>
      <div role="alert">{isWarned && <p class="late">{logging.result?.message}</p>}</div>
      <CallNote call={{ ...logging, retry: log }} working={panel.client.writing} />
    </form>
  );
}
