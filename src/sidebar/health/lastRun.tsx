import type { Undoable } from '../../addon/panel';
import type { Summary } from '../../addon/summary';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { CallNote } from '../callNote';
import { formatsIn } from '../formats';
import { usePanel } from '../panelContext';
import { server } from '../server';
import { useCall } from '../useCall';

interface Props {
  summary: Summary | null;
  undoable: Undoable | null;
  language: Language;
}

/** So many cells can be looked through; how many there are, the message says. */
const CELLS_NAMED = 100;

/** When the base was recalculated last, and the way back. */
export function LastRun({ summary, undoable, language }: Props) {
  const { changed, tell } = usePanel();
  const words = panelTexts[language].panel.health;
  const { number, moment } = formatsIn(language);
  const undoing = useCall(server.panelUndo);
  const undo = async () => {
    tell('');
    const undone = await undoing.run();
    if (!undone) return;
    tell(undone.message);
    changed();
  };
  const edited = undoing.result?.edited ?? [];
  return (
    <section>
      <h2>{words.lastRun}</h2>
      <p>
        {summary ? (
          <>
            {moment(summary.endedAt)} <span class="quiet">· {words.by[summary.by]}</span>
            {summary.seconds >= 0.1 && (
              <span class="quiet"> · {words.seconds(number(summary.seconds))}</span>
            )}
          </>
        ) : (
          words.never
        )}
      </p>
      {undoable && (
        <button type="button" class="plain" aria-disabled={undoing.isRunning} onClick={undo}>
          {words.undo[undoable.kind](number(undoable.count))}
        </button>
      )}
      <CallNote call={{ ...undoing, retry: undo }} working={words.undoing} />
      {edited.length > 0 && (
        <p>
          {words.editedSince}{' '}
          <span class="cells">
            {edited.slice(0, CELLS_NAMED).join(', ')}
            {edited.length > CELLS_NAMED && ' …'}
          </span>
        </p>
      )}
    </section>
  );
}
