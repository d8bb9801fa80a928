import type { TwinRows } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { CallNote } from '../callNote';
import { formatsIn } from '../formats';
import { usePanel } from '../panelContext';
import { newRequestId } from '../requestId';
import { server } from '../server';
import { useCall } from '../useCall';
import { useReading } from '../useReading';

interface Props {
  language: Language;
  active: boolean;
}

/**
 * Clients who are likely one under two spellings, for the user to join or to tell apart in one
 * click; never joined unasked.
 */
export function Twins({ language, active }: Props) {
  const { changed, tell } = usePanel();
  const { twins: words, place } = panelTexts[language].panel.health;
  const { number } = formatsIn(language);
  const found = useReading(server.panelTwins, active);
  const showRow = useCall(server.panelShowRow);
  const saying = useCall(server.panelSayOfTwins);
  const answered = (done: { message: string } | null) => {
    if (!done) return;
    tell(done.message);
    changed();
  };
  const say = async ({ first, other }: TwinRows, isSame: boolean) => {
    tell('');
    const said = { spelling: other.key, client: first.key, isSame, requestId: newRequestId() };
    answered(await saying.run(said));
  };
  const retry = async () => answered(await saying.retry());
  const { twins = [], count = 0 } = found.result ?? {};
  if (twins.length === 0) return <CallNote call={found} />;
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="quiet">{words.about}</p>
      <CallNote call={found} />
      <ul class="rows twins" aria-label={words.title}>
        {twins.map((pair) => {
          const { first, other, reason } = pair;
          return (
            <li key={`${reason} ${other.key}`}>
              {[first, other].map(({ key, name, sheet, sheetId, row }) => (
                <button
                  key={key}
                  type="button"
                  class="link"
                  onClick={() => void showRow.run(sheetId, row)}
                >
                  <span class="name" dir="auto">
                    {name}
                  </span>{' '}
                  <span class="place">{place(sheet, String(row), '')}</span>
                </button>
              ))}
              <span class="quiet">{words.reasons[reason]}</span>
              <span>
                {([true, false] as const).map((isSame) => (
                  <button
                    key={String(isSame)}
                    type="button"
                    class="plain"
                    aria-label={words.ofPair(words.say(isSame), other.name, first.name)}
                    aria-disabled={saying.isRunning}
                    onClick={() => void say(pair, isSame)}
                  >
                    {words.say(isSame)}
                  </button>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      {count > twins.length && <p class="quiet">{words.more(number(count - twins.length))}</p>}
      <CallNote call={showRow} />
      <CallNote call={{ ...saying, retry }} working={words.working} />
    </section>
  );
}
