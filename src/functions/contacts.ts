import type { Cells } from '../cells/cell';
import { daysOverdue, dueContacts, earliest } from '../core/contacts/cadence';
import { addDays, type Day } from '../core/day';
import { currentDocument } from '../sheets/document/document';
import { CATEGORY_WORDS, CONTACT_TYPE_WORDS } from '../texts/vocabulary';
import { asOfDay, blankAs, day, optional, word } from './argument';
import { cadenceOf } from './cadenceTable';
import { eachCell } from './eachCell';
import { refuseSurplus } from './surplus';

/**
 * When a client is to be contacted next: their last contact plus the days that the table of contact rules gives their category.
 * Give ranges, and one formula fills a whole column.
 * Example: =NEXT_CONTACT("A"; "2026-03-01"; CADENCE; "call") → 2026-03-15
 *
 * @param {string} category Category: VIP, A, B or C.
 * @param {date} lastContact Last contact, a date; where there was none, it is due on the day to count to.
 * @param {range} cadence Contact rules: days by category and type, the named range CADENCE.
 * @param {string} [contactType] Optional: type of contact, "call", "meeting", "e-mail", "message"; the earliest by default.
 * @param {date} [asOf] Optional: the day to count to, today by default. Pass AS_OF or TODAY(): without it yesterday’s answer stays.
 * @return {date} Date; blank where the rules ask for no such contact.
 * @customfunction
 */
global.NEXT_CONTACT = (
  category: Cells,
  lastContact: Cells,
  cadence: Cells,
  contactType?: Cells,
  asOf?: Cells,
): Cells => {
  const document = currentDocument();
  const rules = cadenceOf(cadence, document);
  return eachCell(
    [
      word('category', category, CATEGORY_WORDS),
      blankAs<Day | 'never'>(day('lastContact', lastContact), 'never'),
      optional<keyof typeof CONTACT_TYPE_WORDS | 'any'>(
        word('contactType', contactType, CONTACT_TYPE_WORDS),
        'any',
      ),
      asOfDay(asOf),
    ],
    (group, last, type, today) => {
      const days = rules[group] ?? {};
      const wanted = type === 'any' ? days : { [type]: days[type] };
      const due = earliest(
        dueContacts(wanted, {}, (_, interval) =>
          last === 'never' ? today : addDays(last, interval),
        ),
      );
      return due && document.dateOn(due.day);
    },
  );
};

/**
 * By how many days a contact is overdue; 0 on the day it is due and before.
 * Give ranges, and one formula fills a whole column.
 * Example: =DAYS_OVERDUE("2026-03-15"; "2026-03-20") → 5
 *
 * @param {date} nextContact Next contact, the date it is due.
 * @param {date} [asOf] Optional: the day to count to, today by default. Pass AS_OF or TODAY(): without it yesterday’s answer stays.
 * @return {number} Days, 0 or more.
 * @customfunction
 */
global.DAYS_OVERDUE = (nextContact: Cells, asOf?: Cells): Cells =>
  eachCell([day('nextContact', nextContact), asOfDay(asOf)], daysOverdue);

refuseSurplus('NEXT_CONTACT', 'DAYS_OVERDUE');
