import type { Health } from '../../panel/panel';
import type { Summary } from '../../panel/summary';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { CallNote } from '../callNote';
import { usePanel } from '../panelContext';
import { server } from '../server';
import { useCall } from '../useCall';

interface Props {
  health: Pick<Health, 'undoable'> & { summary: Summary | null };
  language: Language;
}

/** Clients who stand in the deals alone, for the user to add in one click; never added unasked. */
export function NewClients({ health: { summary, undoable }, language }: Props) {
  const { changed, tell } = usePanel();
  const words = panelTexts[language].panel.health;
  const adding = useCall(server.panelAddClientsFromSales);
  const add = async () => {
    tell('');
    const done = await adding.run();
    if (!done) return;
    tell(`${done.message} ${words.thenRecalculate}`);
    changed();
  };
  // The run counted them; what was added since, the next one will see.
  const count = undoable?.kind === 'addedClients' ? 0 : (summary?.clientsOnlyInSales ?? 0);
  if (count === 0) return null;
  return (
    <section>
      <h2>{words.newClients}</h2>
      <p>{words.onlyInSales(count)}</p>
      <button type="button" class="plain" aria-disabled={adding.isRunning} onClick={add}>
        {words.add}
      </button>
      <CallNote call={{ ...adding, retry: add }} working={words.adding} />
    </section>
  );
}
