import type { PanelCard, SaidOfClient } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { fieldFaults } from '../fieldFaults';
import { usePanel } from '../panelContext';
import { newRequestId } from '../requestId';
import { server } from '../server';
import { useCall } from '../useCall';
import { Field, optionsOf } from './field';

interface Props {
  card: PanelCard;
  /** What was changed here and not saved yet. */
  said: SaidOfClient;
  onSaid(said: SaidOfClient): void;
  /** @param requestId '' where nothing was changed */
  onSaved(sentence: string, said: SaidOfClient, requestId: string): void;
}

/** Where people say what they know of a client and no ledger tells. */
export function KnownForm({ card, said, onSaid, onSaved }: Props) {
  const { language, tell } = usePanel();
  const { headers, panel, words } = panelTexts[language];
  const { client } = panel;
  const saving = useCall(server.panelEditClient);
  const { potential, manualCategory, traits, leavingReason } = { ...card.known, ...said };
  const change = (changes: SaidOfClient) => onSaid({ ...said, ...changes });

  const faults = fieldFaults(saving, ['potential', 'manualCategory', 'leavingReason']);

  const save = async () => {
    const requestId = newRequestId();
    tell('');
    const saved = await saving.run(card.key, said, requestId);
    if (saved) onSaved(saved.message, said, saved.cells > 0 ? requestId : '');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={headers.clients.potential}
        value={potential ?? ''}
        options={[['', client.unknown], ...optionsOf(words.potentials)]}
        fault={faults.at('potential')}
        onChange={(chosen) => change({ potential: chosen || null })}
      />
      <Field
        label={headers.clients.manualCategory}
        value={manualCategory ?? ''}
        options={[['', client.byRules], ...optionsOf(words.categories)]}
        fault={faults.at('manualCategory')}
        onChange={(chosen) => change({ manualCategory: chosen || null })}
      />
      <fieldset class="choices">
        <legend>{headers.clients.traits}</legend>
        {optionsOf(words.traits).map(([trait, word]) => (
          <label key={trait}>
            <input
              type="checkbox"
              checked={traits.includes(trait)}
              onChange={({ currentTarget }) =>
                change({
                  traits: currentTarget.checked
                    ? [...traits, trait]
                    : traits.filter((each) => each !== trait),
                })
              }
            />
            {word}
          </label>
        ))}
      </fieldset>
      <Field
        label={headers.clients.leavingReason}
        value={leavingReason}
        fault={faults.at('leavingReason')}
        onChange={(typed) => change({ leavingReason: typed })}
      />
      <button type="submit" class="primary" aria-disabled={saving.isRunning}>
        {client.save}
      </button>
      <CallNote
        call={{ ...saving, failure: faults.elsewhere, retry: save }}
        working={client.writing}
      />
    </form>
  );
}
