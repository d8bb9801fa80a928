import type { Cell } from '../../cells/cell';
import { dailyDigest } from '../../core/contacts/digest';
import { keptByManager } from '../../core/contacts/monthContacts';
import { handOver, type Mail, mailQuota } from '../../google/outbox';
import { findOwnSheet } from '../../sheets/document/workbook';
import { readMonthContacts } from '../../sheets/reports/monthContactsList';
import { computedRow } from '../../sheets/tables/computedRow';
import { texts } from '../../texts/texts';
import { contactsOn } from '../client/contactsToday';
import { monthPlan } from '../plans/monthPlan';
import { managerNames } from '../plans/refreshContactPlan';
import type { ReadBase } from '../readBase';
import type { MailState } from './dailyState';
import { headMail, type MailSource, type MonthInMail, managerMail } from './digestMail';
import type { HeadFigures } from './headFigures';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A message and its place in the order of sending. */
interface KeyedMail {
  key: string;
  mail: Mail;
}

/**
 * The messages of a day, the head's first, then the managers' by name: always in the same order, so
 * that sending can go on where it stopped. They are made of the clients as they stand in the sheet,
 * recalculated before.
 */
export function digestMails(
  spreadsheet: Spreadsheet,
  read: ReadBase,
  figures: HeadFigures,
): KeyedMail[] {
  const { document, settings, tables, asOf } = read;
  const { language } = document;
  const { managers, digest, digestHeadEmail } = settings;
  if (!digest) return [];
  const contacts = contactsOn(read, ({ row }) => computedRow(tables.clients, row, document));
  const clients = [...contacts.clients.values()].map((client) => ({
    ...client,
    manager: client.manager ?? '',
  }));
  const daily = dailyDigest(clients, contacts.due, managers, asOf);
  const source: MailSource = {
    name: spreadsheet.getName(),
    address: spreadsheet.getUrl(),
    language,
  };
  const mails = daily.managers.flatMap((each): KeyedMail[] => {
    const mail = managerMail(each, contacts, source);
    return mail ? [{ key: `manager ${each.manager.key}`, mail }] : [];
  });
  if (digestHeadEmail !== null) {
    const month = latestMonth(spreadsheet, read);
    const mail = headMail(digestHeadEmail, figures, daily, managers, month, asOf, source);
    mails.push({ key: 'head', mail });
  }
  return mails.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * The latest month whose contacts were fixed, as the contact plan keeps it: on the first of a month,
 * when its own are not fixed yet, the one that is just over.
 */
function latestMonth(spreadsheet: Spreadsheet, read: ReadBase): MonthInMail | null {
  const sheet = findOwnSheet(spreadsheet, 'contactPlan');
  if (!sheet) return null;
  const listed = readMonthContacts(sheet.values as Cell[][], read.document);
  const [latest] = monthPlan(listed.contacts, read);
  if (!latest) return null;
  const [month, contacts] = latest;
  const names = managerNames(read);
  const { nobody } = texts[read.document.language].plans.contactPlan;
  const kept = keptByManager(contacts);
  // In the order in which the message names them above; who is known no more, and nobody, behind.
  const inOrder = [...new Set([...names.keys(), ...kept.keys()])];
  return {
    month,
    managers: inOrder.flatMap((manager) => {
      const own = kept.get(manager);
      const name = manager === null ? nobody : (names.get(manager) ?? manager);
      return own ? [{ name, ...own }] : [];
    }),
  };
}

/**
 * Hands over the messages that have not been handed over yet, as far as the quota goes. Each is
 * marked before it is sent: one that is cut off in between is told, and not sent again.
 *
 * @param keep     keeps the state with the document
 * @param isTimeUp asked before each
 * @returns how far it has come, and whether it has come to the end
 */
export function sendMails(
  mails: readonly KeyedMail[],
  before: MailState,
  keep: (state: MailState) => void,
  isTimeUp: () => boolean,
): { state: MailState; isDone: boolean } {
  let state: MailState = { ...settled(before), unsent: 0 };
  const waiting = mails.filter(({ key }) => key > before.last);
  if (waiting.length === 0) return { state, isDone: true };
  const allowed = waiting.slice(0, mailQuota());
  for (const { key, mail } of allowed) {
    if (isTimeUp()) return { state, isDone: false };
    const before = state;
    state = { ...before, last: key, sent: before.sent + 1 };
    keep({ ...state, underway: mail.to });
    if (handOver(mail)) continue;
    state = { ...before, last: key, failed: before.failed + 1 };
    keep(state);
  }
  return { state: { ...state, unsent: waiting.length - allowed.length }, isDone: true };
}

/** What is known of a message during which the run was cut off. */
function settled({ underway, ...known }: MailState): MailState {
  if (underway === undefined) return known;
  return { ...known, sent: known.sent - 1, unsure: [...(known.unsure ?? []), underway] };
}
