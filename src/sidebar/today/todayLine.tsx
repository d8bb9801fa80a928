import { useRef } from 'preact/hooks';
import type { TodayEntry } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { ClientLink } from '../clientLink';
import { usePanel } from '../panelContext';
import { ReadyText } from '../readyText/readyText';
import { SnoozeButtons } from '../snoozeButtons';
import { useMoney } from '../useMoney';
import { DoneForm } from './doneForm';

interface Props {
  entry: TodayEntry;
  notes: Map<string, string>;
  /**
   * Called when the client was contacted or put off: their line is to go.
   *
   * @param requestId '' where it cannot be taken back
   */
  onDone(sentence: string, requestId: string): void;
}

/** A client to be contacted: who, why, how late, and by what number; and what is done about it. */
export function TodayLine({ entry, notes, onDone }: Props) {
  const { language } = usePanel();
  const { panel } = panelTexts[language];
  const money = useMoney();
  const { name, key, category, daysOverdue, why, last, bought, offer, pressure, phone } = entry;
  const details = [
    entry.moneyAtRisk !== null && panel.today.risk(money(entry.moneyAtRisk)),
    bought,
    last,
    offer,
  ].filter((each): each is string => Boolean(each));
  const line = useRef<HTMLSpanElement>(null);
  const done = (sentence: string, requestId: string) => {
    const item = line.current?.closest('li');
    // Whoever works down the list goes on with the next client; who has gone on already is left
    // there.
    if (item?.contains(document.activeElement)) {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      const field = next?.querySelector<HTMLElement>('.plain:not(details *)');
      (field ?? document.getElementById('tab-today'))?.focus();
    }
    onDone(sentence, requestId);
  };
  return (
    <>
      <ClientLink client={key} name={name} />
      {category && <span class="badge">{category}</span>}
      <span ref={line} class={daysOverdue ? 'why late' : 'why quiet'}>
        {why}
      </span>
      {details.map((each) => (
        <span key={each} class="why quiet">
          {each}
        </span>
      ))}
      {pressure && <span class="why late">{pressure}</span>}
      {dialled(phone) && (
        <a class="why" href={`tel:${dialled(phone)}`} target="_blank" rel="noopener noreferrer">
          {panel.today.call(phone)}
        </a>
      )}
      {entry.text && <ReadyText text={entry.text} name={name} />}
      <DoneForm entry={entry} notes={notes} onDone={done} />
      <SnoozeButtons client={key} name={name} onDone={done} />
    </>
  );
}

/** A telephone number as a link dials it; '' where too few digits make one. */
function dialled(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 5 ? '' : (phone.trim().startsWith('+') ? '+' : '') + digits;
}
