import type { TodayEntry } from '../../addon/panel';
import type { ContactReason } from '../../core/todayList';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { ClientLink } from '../clientLink';

/** A client to be contacted: who, why, how late, and by what number. */
export function TodayLine({ entry, language }: { entry: TodayEntry; language: Language }) {
  const { panel, words } = panelTexts[language];
  const { today } = panel;
  const { name, key, category, daysOverdue, contactType, reasons, signal, phone } = entry;
  const why: Record<ContactReason, string> = {
    cadence: daysOverdue ? today.late(daysOverdue) : today.dueToday,
    birthday: today.birthdayToday,
    firstMissedCycle: today.firstMissedCycle,
    signal,
  };
  return (
    <>
      <ClientLink client={key} name={name} />
      <span class="badge">{category}</span>
      <span class={daysOverdue ? 'why late' : 'why quiet'}>
        {[contactType && words.contactTypes[contactType], ...reasons.map((reason) => why[reason])]
          .filter(Boolean)
          .join(' · ')}
      </span>
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
