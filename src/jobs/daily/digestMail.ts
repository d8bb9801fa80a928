import type { DailyDigest, ManagerDigest } from '../../core/contacts/digest';
import type { ContactsKept } from '../../core/contacts/monthContacts';
import type { DueEntry } from '../../core/contacts/todayList';
import type { Day } from '../../core/day';
import type { Period } from '../../core/period';
import type { Status } from '../../core/rhythm/lifecycle';
import type { Manager } from '../../core/staff';
import type { Mail } from '../../google/outbox';
import { type Language, texts } from '../../texts/texts';
import type { ContactsToday } from '../client/contactsToday';
import { inOneCell } from '../client/readyText';
import { whyToday } from '../client/todayInWords';
import type { HeadFigures } from './headFigures';
import { html, type MailBody, type MailLine, oneLine, plainText } from './mailBody';

/** Where a message leads, and what it is about. */
export interface MailSource {
  /** Of the spreadsheet. */
  name: string;
  address: string;
  language: Language;
}

/** A manager's day; null where Settings give no address. */
export function managerMail(
  { manager, first, more }: ManagerDigest,
  contacts: ContactsToday,
  source: MailSource,
): Mail | null {
  if (manager.email === null) return null;
  const { digest } = texts[source.language];
  const lines = first.map((entry) => contactLine(entry, contacts, source.language));
  const rest = more > 0 ? [{ head: digest.more(more), details: [] }] : [];
  return mailOf(
    manager.email,
    digest.manager.subject(first.length + more),
    {
      opening: digest.manager.opening(manager.name, contacts.asOf),
      sections: [
        {
          title: more > 0 ? digest.toBeginWith(first.length) : digest.toContact,
          lines: [...lines, ...rest],
        },
      ],
    },
    source,
  );
}

/** How each manager kept the contacts of a month. */
export interface MonthInMail {
  month: Period;
  managers: readonly (ContactsKept & { name: string })[];
}

/** The overview for the head, with whom nobody is told of. */
export function headMail(
  to: string,
  figures: HeadFigures,
  daily: DailyDigest,
  managers: readonly Manager[],
  month: MonthInMail | null,
  asOf: Day,
  source: MailSource,
): Mail {
  const { digest, findings, conventions } = texts[source.language];
  const count = (status: Status) =>
    figures.statuses.find((each) => each.status === status)?.clients ?? 0;
  return mailOf(
    to,
    digest.head.subject(figures.overdueContacts, count('sleeping'), count('lost')),
    {
      opening: digest.head.opening(asOf),
      sections: [
        {
          title: findings.title,
          lines: figures.findings.map((each) => ({ head: findings.sentence(each), details: [] })),
        },
        { title: digest.base, lines: baseLines(figures, source.language) },
        {
          title: digest.managers,
          lines: daily.counts.map(({ manager, overdue, due, signals }) => ({
            head: manager,
            details: [digest.counts(overdue, due, signals)],
          })),
        },
        {
          title: month ? digest.month(conventions.period(month.month, 'month')) : '',
          lines: (month?.managers ?? []).map(({ name, planned, done, left, other }) => ({
            head: name,
            details: [digest.kept(planned, done, left, other)],
          })),
        },
        { title: digest.notTold, lines: notToldLines(daily, managers, source.language) },
      ].filter(({ lines }) => lines.length > 0),
    },
    source,
  );
}

function mailOf(
  to: string,
  subject: string,
  { opening, sections }: Pick<MailBody, 'opening' | 'sections'>,
  { name, address, language }: MailSource,
): Mail {
  const { digest, settings } = texts[language];
  const body: MailBody = {
    opening,
    sections,
    link: { words: digest.open, address },
    footer: digest.why(name, settings.digest[0] ?? ''),
  };
  return { to, subject: oneLine(subject), text: plainText(body), html: html(body) };
}

function contactLine(entry: DueEntry, contacts: ContactsToday, language: Language): MailLine {
  const client = contacts.clients.get(entry.key);
  const { winBack } = texts[language].contactLists;
  const text = contacts.textFor(entry.key);
  return {
    head: client?.name ?? entry.key,
    details: [
      whyToday(entry, client?.churnSignal ?? '', language),
      client?.offer ? winBack.offer(client.offer) : '',
    ],
    phone: client?.phone ?? '',
    text: text ? inOneCell(text) : '',
  };
}

function baseLines(
  { clients, statuses, overdueContacts, compliancePercent, retention }: HeadFigures,
  language: Language,
): MailLine[] {
  const { digest, conventions } = texts[language];
  const line = (head: string, detail: string): MailLine => ({ head, details: [detail] });
  return [
    line(digest.clients, String(clients)),
    ...statuses.map(({ status, clients: count, sharePercent }) =>
      line(digest.statuses[status], digest.share(count, conventions.percent(sharePercent))),
    ),
    line(digest.overdueContacts, String(overdueContacts)),
    ...(compliancePercent === null
      ? []
      : [line(digest.compliance, conventions.percent(compliancePercent))]),
    ...retention.map(({ quarter, crr }) =>
      line(
        digest.crr(conventions.period(quarter, 'quarter')),
        crr === null ? digest.crrUnknown : conventions.percent(crr),
      ),
    ),
  ];
}

function notToldLines(
  { unknownManagers, clientsOfNobody, managers: told }: DailyDigest,
  managers: readonly Manager[],
  language: Language,
): MailLine[] {
  const { digest } = texts[language];
  const withTasks = new Set(told.map(({ manager }) => manager.key));
  return [
    ...managers
      .filter(({ key, email }) => email === null && withTasks.has(key))
      .map(({ name }) => ({ head: name, details: [digest.withoutAddress] })),
    ...unknownManagers.map(({ manager, clients }) => ({
      head: manager,
      details: [digest.unknownManager(clients)],
    })),
    ...(clientsOfNobody > 0
      ? [{ head: digest.ofNobody, details: [digest.ofNobodyCount(clientsOfNobody)] }]
      : []),
  ];
}
