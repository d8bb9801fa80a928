import { useState } from 'preact/hooks';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { Field } from '../client/field';
import { fieldFaults } from '../fieldFaults';
import { usePanel } from '../panelContext';
import { saveFile } from '../saveFile';
import { server } from '../server';
import { useCall } from '../useCall';
import { MailingLists } from './mailingLists';

/** The sheets that look ahead, and each manager's part of the contact plan for their calendar. */
export function Plans({ managers }: { managers: readonly string[] }) {
  const { language, manager: shown, tell } = usePanel();
  const { winBack: words } = panelTexts[language].panel;
  const [chosen, choose] = useState<string | null>(null);
  const manager = chosen ?? (shown || (managers[0] ?? ''));
  const writing = useCall(server.panelPlanAhead);
  const planning = useCall(server.panelCalendar);

  const faults = fieldFaults(planning, ['manager']);

  const write = async () => {
    tell('');
    const done = await writing.run();
    if (done) tell(done.message);
  };
  const save = async () => {
    tell('');
    const done = await planning.run(manager || null);
    if (!done) return;
    saveFile(done.fileName, done.text, 'text/calendar');
    tell(done.message);
  };
  return (
    <section>
      <h2>{words.plans}</h2>
      <button type="button" class="plain" aria-disabled={writing.isRunning} onClick={write}>
        {words.write}
      </button>
      <CallNote call={{ ...writing, retry: write }} working={words.writing} />
      <Field
        label={words.planOf}
        value={manager}
        options={[...managers.map((name) => [name, name] as const), ['', words.nobodys]]}
        fault={faults.at('manager')}
        onChange={(name) => {
          planning.forget();
          choose(name);
        }}
      />
      <button type="button" class="plain" aria-disabled={planning.isRunning} onClick={save}>
        {words.save}
      </button>
      <CallNote
        call={{ ...planning, failure: faults.elsewhere, retry: save }}
        working={words.planning}
      />
      <MailingLists />
    </section>
  );
}
