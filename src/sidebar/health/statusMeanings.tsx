import { DEAL_STATUSES, type DealStatus } from '../../core/log/dealStatus';
import type { UnderstoodStatus } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { CallNote } from '../callNote';
import { usePanel } from '../panelContext';
import { newRequestId } from '../requestId';
import { server } from '../server';
import { useCall } from '../useCall';

interface Props {
  statuses: readonly UnderstoodStatus[];
  /** How many words there are besides. */
  moreStatuses: number;
  language: Language;
}

/**
 * How each status word of the deals counts, and of how many; another meaning is chosen in one go,
 * kept in Settings, and taken back by Undo.
 */
export function StatusMeanings({ statuses, moreStatuses, language }: Props) {
  const { changed, tell } = usePanel();
  const { tablesUnderstood: words, words: names } = panelTexts[language];
  const saying = useCall(server.panelSayOfStatus);
  const answered = (done: { message: string } | null, requestId = '') => {
    if (!done) return;
    tell(done.message, requestId);
    changed();
  };
  const say = async (word: string, means: DealStatus) => {
    tell('');
    const requestId = newRequestId();
    answered(await saying.run({ word, means, requestId }), requestId);
  };
  const retry = async () => answered(await saying.retry());
  if (statuses.length === 0) return null;
  return (
    <div class="statuses">
      <p class="title">{words.statuses}</p>
      <p class="quiet">{words.aboutStatuses}</p>
      <ul aria-label={words.statuses}>
        {statuses.map(({ word, countsAs, deals }) => {
          const chosen = countsAs === 'purchase' ? 'done' : countsAs;
          return (
            <li key={word}>
              <span class="name" dir="auto">
                {word}
              </span>
              <span class="quiet">{words.deals(deals)}</span>
              <select
                aria-label={words.meaningOf(word)}
                value={chosen === 'unknown' ? '' : chosen}
                onChange={({ currentTarget }) => {
                  const means = DEAL_STATUSES.find((each) => each === currentTarget.value);
                  // One answer at a time: what is chosen meanwhile would be lost.
                  if (means && !saying.isRunning) void say(word, means);
                  else currentTarget.value = chosen === 'unknown' ? '' : chosen;
                }}
              >
                {chosen === 'unknown' && <option value="">{words.unknown}</option>}
                {DEAL_STATUSES.map((status) => (
                  <option key={status} value={status}>
                    {names.dealStatuses[status]}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
      {moreStatuses > 0 && <p class="quiet">{words.moreStatuses(moreStatuses)}</p>}
      <CallNote call={{ ...saying, retry }} working={words.writing} />
    </div>
  );
}
