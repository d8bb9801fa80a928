import { useState } from 'preact/hooks';
import type { OfferStep } from '../../core/segments/offerGroups';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { optionsOf } from '../client/field';
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

  const save = async () => {
    tell('');
    const done = await filing.run(group);
    if (!done) return;
    saveFile(done.fileName, done.text, 'text/csv');
    tell(done.message);
  };
  const write = async () => {
    tell('');
    const done = await writing.run(group);
    if (done) tell(done.message);
  };
  return (
    <>
      <label class="field">
        {words.mailingTo}
        <select
          value={group}
          onChange={({ currentTarget: { value } }) => choose(value as OfferStep)}
        >
          {optionsOf(words.groups).map(([step, name]) => (
            <option key={step} value={step}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="plain" aria-disabled={filing.isRunning} onClick={save}>
        {words.saveMailing}
      </button>
      <CallNote call={{ ...filing, retry: save }} working={words.mailing} />
      <button type="button" class="plain" aria-disabled={writing.isRunning} onClick={write}>
        {words.writeMailing}
      </button>
      <CallNote call={{ ...writing, retry: write }} working={words.mailing} />
    </>
  );
}
