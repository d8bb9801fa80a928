import type { ContactReason, DueEntry } from '../../core/contacts/todayList';
import { type Language, texts } from '../../texts/texts';
import type { TodayClient } from './contactsToday';

// A line of the day's list in words, the same wherever it is shown.

/** Of which type the contact is to be, and why. */
export function whyToday(
  { daysOverdue, contactType, tries, reasons }: DueEntry,
  signal: string,
  language: Language,
): string {
  const { contactLists, words } = texts[language];
  const { today } = contactLists;
  const why: Record<ContactReason, string> = {
    agreed: daysOverdue ? today.agreedLate(daysOverdue) : today.agreed,
    firstPurchase: today.firstPurchase,
    offerMore: today.offerMore,
    orderExpected: today.orderExpected,
    complaint: today.complaint,
    cadence: daysOverdue ? today.late(daysOverdue) : today.dueToday,
    birthday: today.birthdayToday,
    firstMissedCycle: today.firstMissedCycle,
    signal,
  };
  const type = contactType === null ? [] : [words.contactTypes[contactType]];
  const tried = tries === 0 ? [] : [today.tried(tries)];
  return [...type, ...reasons.map((reason) => why[reason]), ...tried].join(' · ');
}

/** When and how they were spoken to last, and what was noted; '' where they never were. */
export function lastLogged({ lastLogged: last }: TodayClient, language: Language): string {
  if (!last) return '';
  const { contactLists, words } = texts[language];
  const said = [words.contactTypes[last.type], words.outcomes[last.outcome], last.note];
  return contactLists.today.last(last.day, said.filter((each) => each !== '').join(', '));
}
