import type { WinBackLine as Line } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { ClientLink } from '../clientLink';
import { formatsIn } from '../formats';
import { usePanel } from '../panelContext';
import { ReadyText } from '../readyText/readyText';
import { useMoney } from '../useMoney';

/**
 * A client to be won back: what they are worth against what they cost, how late we are, what to
 * offer them and when.
 */
export function WinBackLine({ line }: { line: Line }) {
  const { language } = usePanel();
  const { panel, words } = panelTexts[language];
  const { winBack } = panel;
  const { day } = formatsIn(language);
  const money = useMoney();
  const { value, cost, decision, answer, nextTouch } = line;
  return (
    <>
      <ClientLink client={line.key} name={line.name} />
      {line.category && <span class="badge">{line.category}</span>}
      <span class="why">
        {decision && <strong>{words.decisions[decision]}: </strong>}
        {winBack.worth(value === null ? null : money(value), cost === null ? null : money(cost))}
      </span>
      <span class="why quiet">{line.lateness}</span>
      {answer && <span class="why">{answer}</span>}
      {line.text && <ReadyText text={line.text} name={line.name} />}
      {nextTouch && <span class="why late">{winBack.notBefore(day(nextTouch))}</span>}
    </>
  );
}
