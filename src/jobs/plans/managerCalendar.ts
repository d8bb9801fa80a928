import { type CalendarEvent, calendarFile } from '../../core/contacts/calendarFile';
import { FieldError } from '../../sheets/document/sheetError';
import { texts } from '../../texts/texts';
import { plannedContacts } from '../client/plannedContacts';
import { readBase } from '../readBase';
import { managerNames } from './refreshContactPlan';

/** A manager's part of the contact plan, as a file for their calendar. */
export interface ManagerCalendar {
  fileName: string;
  text: string;
  contacts: number;
}

/**
 * The contact plan of one manager as an iCalendar file. Imported again, a contact of the same day
 * stands there once.
 *
 * @param manager the manager's key; null for the clients nobody answers for
 * @throws SheetError where nothing is planned for them
 */
export function managerCalendar(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  manager: string | null,
): ManagerCalendar {
  const read = readBase(spreadsheet);
  const { plans, words } = texts[read.document.language];
  const names = new Map(read.clients.map(({ key, name }) => [key, name]));
  const events = plannedContacts(read)
    .contacts.filter((contact) => contact.manager === manager)
    .map(({ client, type, day, dueDay, category }): CalendarEvent => {
      const contactType = words.contactTypes[type];
      return {
        id: `${client}\n${type}`,
        day,
        summary: plans.contactPlan.event(capitalised(contactType), names.get(client) ?? client),
        description: plans.contactPlan.eventNote(
          category ? words.categories[category] : '',
          dueDay,
        ),
      };
    });
  const name =
    manager === null ? plans.contactPlan.nobody : (managerNames(read).get(manager) ?? manager);
  const text = calendarFile(events, `${plans.contactPlan.title}: ${name}`, read.asOf);
  if (text === null) throw new FieldError(plans.contactPlan.noEvents(name), 'manager');
  return { fileName: `${fileNameOf(name)}.ics`, text, contacts: events.length };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Without what a file's name cannot hold, anywhere. */
function fileNameOf(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return plain === '' ? 'plan' : plain;
}
