import type { TodayEntry } from '../../addon/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { ClientLink } from '../clientLink';

/** A client to be contacted: who, why, how late, and by what number. */
export function TodayLine({ entry, language }: { entry: TodayEntry; language: Language }) {
  const { today } = panelTexts[language].panel;
  const { name, key, category, daysOverdue, why, phone } = entry;
  return (
    <>
      <ClientLink client={key} name={name} />
      <span class="badge">{category}</span>
      <span class={daysOverdue ? 'why late' : 'why quiet'}>{why}</span>
      {dialled(phone) && (
        <a class="why" href={`tel:${dialled(phone)}`}>
          {today.call(phone)}
        </a>
      )}
    </>
  );
}

/** A telephone number as a link dials it; '' where too few digits make one. */
function dialled(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 5 ? '' : (phone.trim().startsWith('+') ? '+' : '') + digits;
}
