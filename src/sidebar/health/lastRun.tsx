import type { Undoable } from '../../panel/panel';
import type { Summary } from '../../panel/summary';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { formatsIn } from '../formats';
import { UndoButton } from '../undoButton';

interface Props {
  summary: Summary | null;
  undoable: Undoable | null;
  language: Language;
}

/** When the base was recalculated last, and the way back. */
export function LastRun({ summary, undoable, language }: Props) {
  const words = panelTexts[language].panel.health;
  const { number, moment } = formatsIn(language);
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
      <UndoButton undoable={undoable} />
    </section>
  );
}
