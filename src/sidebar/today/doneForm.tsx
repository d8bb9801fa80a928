import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ContactType } from '../../core/contacts/cadence';
import type { Outcome } from '../../core/contacts/outcome';
import type { TodayEntry } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { optionsOf } from '../client/field';
import { DayField } from '../dayField';
import { FieldFault } from '../fieldFault';
import { fieldFaults, refusedAs } from '../fieldFaults';
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

/**
 * Logs a contact of today: how it was made stands as it was due, and what came of it logs it with
 * one tap. A note and the day of the next contact may be given before.
 */
export function DoneForm({ entry: { key, name, contactType }, notes, onDone }: Props) {
  const { language, tell } = usePanel();
  const { headers, panel, words } = panelTexts[language];
  const { today } = panel;
  const [draft, setDraft] = useState(() => ({
    type: contactType ?? ('call' as ContactType),
    nextDay: '',
    note: notes.get(key) ?? '',
    requestId: newRequestId(),
  }));
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>('reached');
  const [lacksDay, setLacksDay] = useState(false);
  const nextDay = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const logging = useCall(server.panelLogContact);
  const isWarned = logging.result?.isLogged === false;
  const faults = fieldFaults(logging, ['note', 'nextDay']);
  const noteId = useId();

  // Whoever works by keyboard goes on in the form, and where it was opened once it is put away.
  useLayoutEffect(() => {
    if (isOpen) note.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const change = (changes: Partial<typeof draft>) =>
    setDraft({ ...draft, ...changes, requestId: newRequestId() });
  const log = async (chosen: Outcome, isConfirmed: boolean) => {
    if (logging.isRunning) return;
    tell('');
    setOutcome(chosen);
    const isLacking = chosen === 'callLater' && draft.nextDay === '';
    setLacksDay(isLacking);
    if (isLacking) return nextDay.current?.focus();
    const said = { ...draft, client: key, outcome: chosen, score: null, reason: '', isConfirmed };
    const done = await logging.run(said);
    if (!done?.isLogged) return;
    notes.delete(key);
    onDone(done.message, draft.requestId);
  };

  if (!isOpen) {
    return (
      <button
        ref={opener}
        type="button"
        class="plain"
        aria-label={`${today.done}: ${name}`}
        onClick={() => setOpen(true)}
      >
        {today.done}
      </button>
    );
  }
  return (
    <form class="done" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="chips">
        <legend>{headers.contacts.type}</legend>
        {optionsOf(words.contactTypes).map(([type, label]) => (
          <label key={type}>
            <input
              type="radio"
              name={`type-${key}`}
              checked={draft.type === type}
              onChange={() => change({ type })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <input
        ref={note}
        id={noteId}
        {...refusedAs(noteId, faults.at('note'))}
        aria-label={`${headers.contacts.note}: ${name}`}
        placeholder={headers.contacts.note}
        value={draft.note}
        maxLength={5_000}
        readOnly={logging.isRunning}
        onInput={({ currentTarget: { value } }) => {
          notes.set(key, value);
          change({ note: value });
        }}
      />
      <FieldFault id={noteId} fault={faults.at('note')} />
      <DayField
        label={today.nextDay}
        value={draft.nextDay}
        fault={lacksDay ? today.laterWhen : faults.at('nextDay')}
        input={nextDay}
        onChange={(day) => {
          setLacksDay(false);
          change({ nextDay: day });
        }}
      />
      <p class="why">{today.howItEnded}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: each of the buttons logs by itself. */}
      <div role="group" class="chips" aria-label={`${headers.contacts.outcome}: ${name}`}>
        {optionsOf(words.outcomes).map(([each, label]) => (
          <button
            key={each}
            type="button"
            class="plain"
            aria-disabled={logging.isRunning}
            onClick={() => void log(each, false)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="alert">{isWarned && <p class="late">{logging.result?.message}</p>}</div>
      {isWarned && (
        <button type="button" class="plain" onClick={() => void log(outcome, true)}>
          {panel.client.anyway}
        </button>
      )}
      <button type="button" class="link" onClick={() => setOpen(false)}>
        {today.cancel}
      </button>
      <CallNote
        call={{ ...logging, failure: faults.elsewhere, retry: () => log(outcome, isWarned) }}
        working={panel.client.writing}
      />
    </form>
  );
}
