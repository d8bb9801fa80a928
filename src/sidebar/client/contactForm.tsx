import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelCard } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { DayField } from '../dayField';
import { fieldFaults } from '../fieldFaults';
import { usePanel } from '../panelContext';
import { newRequestId } from '../requestId';
import { server } from '../server';
import { useCall } from '../useCall';
import type { ContactDraft } from './contactDraft';
import { Field, optionsOf } from './field';

interface Props {
  card: PanelCard;
  draft: ContactDraft;
  onDraft(draft: ContactDraft): void;
  onLogged(sentence: string, requestId: string): void;
}

const CONTACT_FIELDS = ['type', 'outcome', 'nextDay', 'score', 'reason', 'note'] as const;

const SCORES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

/** Where a contact of today is logged: with one click, or with what it led to. */
export function ContactForm({ card, draft, onDraft, onLogged }: Props) {
  const { language, tell } = usePanel();
  const { headers, panel, words } = panelTexts[language];
  const { client } = panel;
  const { contact } = draft;
  const logging = useCall(server.panelLogContact);
  // The contact for which the guard has warned.
  const [warnedOf, setWarnedOf] = useState('');
  const isWarned = warnedOf === contact.requestId;

  const log = async () => {
    tell('');
    onDraft({ contact, isBegun: true });
    const logged = await logging.run({ ...contact, client: card.key, isConfirmed: isWarned });
    if (logged?.isLogged) onLogged(logged.message, contact.requestId);
    else if (logged) setWarnedOf(contact.requestId);
  };
  const change = (changes: Partial<ContactDraft['contact']>) =>
    onDraft({ contact: { ...contact, ...changes, requestId: newRequestId() }, isBegun: true });
  const shown = CONTACT_FIELDS.filter((column) => !card.lacking.includes(column));
  const faults = fieldFaults(logging, card.canLog ? shown : []);
  const fields = {
    type: (
      <Field
        label={headers.contacts.type}
        value={contact.type}
        options={optionsOf(words.contactTypes)}
        fault={faults.at('type')}
        onChange={(type) => change({ type })}
      />
    ),
    outcome: (
      <Field
        label={headers.contacts.outcome}
        value={contact.outcome}
        options={optionsOf(words.outcomes)}
        fault={faults.at('outcome')}
        onChange={(outcome) => change({ outcome })}
      />
    ),
    nextDay: (
      <DayField
        label={panel.today.nextDay}
        value={contact.nextDay}
        fault={faults.at('nextDay')}
        onChange={(nextDay) => change({ nextDay })}
      />
    ),
    score: (
      <Field
        label={headers.contacts.score}
        value={String(contact.score ?? '')}
        options={[['', client.noScore], ...SCORES.map((score) => [score, score] as const)]}
        fault={faults.at('score')}
        onChange={(score) => change({ score: score === '' ? null : Number(score) })}
      />
    ),
    reason: (
      <Field
        label={headers.contacts.reason}
        value={contact.reason}
        fault={faults.at('reason')}
        onChange={(reason) => change({ reason })}
      />
    ),
    note: (
      <Field
        label={headers.contacts.note}
        value={contact.note}
        fault={faults.at('note')}
        onChange={(note) => change({ note })}
      />
    ),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void log();
      }}
    >
      <h2>{client.log}</h2>
      {card.canLog && shown.map((column) => <Fragment key={column}>{fields[column]}</Fragment>)}
      {card.noLog && <p class="quiet">{card.noLog}</p>}
      <div role="alert">{isWarned && <p class="late">{logging.result?.message}</p>}</div>
      {card.canLog && (
        <button type="submit" class="primary" aria-disabled={logging.isRunning}>
          {isWarned ? client.anyway : client.submit}
        </button>
      )}
      <CallNote
        call={{ ...logging, failure: faults.elsewhere, retry: log }}
        working={client.writing}
      />
    </form>
  );
}
