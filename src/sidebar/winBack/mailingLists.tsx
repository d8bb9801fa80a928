import { useState } from 'preact/hooks';
import type { OfferStep } from '../../core/segments/offerGroups';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { Field, optionsOf } from '../client/field';
import { fieldFaults } from '../fieldFaults';
import { usePanel } from '../panelContext';
import { saveFile } from '../saveFile';
import { server } from '../server';
import { useCall } from '../useCall';

/** The clients of a segment with the text for each, as a file or on a sheet. Nothing is sent. */
export function MailingLists() {
  const { language, tell } = usePanel();
  const { winBack: words } = panelTexts[language].panel;
  const [group, choose] = useState<OfferStep>('secondPurchase');
  const filing = useCall(server.panelMailingFile);
  const writing = useCall(server.panelMailingSheet);

  const faults = fieldFaults(filing, ['group']);
  const sheetFaults = fieldFaults(writing, ['group']);

  const save = async () => {
    tell('');
    writing.forget();
    const done = await filing.run(group);
    if (!done) return;
    saveFile(done.fileName, done.text, 'text/csv');
    tell(done.message);
  };
  const write = async () => {
    tell('');
    filing.forget();
    const done = await writing.run(group);
    if (done) tell(done.message);
  };
  return (
    <>
      <Field
        label={words.mailingTo}
        value={group}
        options={optionsOf(words.groups)}
        fault={faults.at('group') || sheetFaults.at('group')}
        onChange={(step: OfferStep) => {
          filing.forget();
          writing.forget();
          choose(step);
        }}
      />
      <button type="button" class="plain" aria-disabled={filing.isRunning} onClick={save}>
        {words.saveMailing}
      </button>
      <CallNote
        call={{ ...filing, failure: faults.elsewhere, retry: save }}
        working={words.mailing}
      />
      <button type="button" class="plain" aria-disabled={writing.isRunning} onClick={write}>
        {words.writeMailing}
      </button>
      <CallNote
        call={{ ...writing, failure: sheetFaults.elsewhere, retry: write }}
        working={words.mailing}
      />
    </>
  );
}
