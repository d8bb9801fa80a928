import type { DailyDigest, DigestItem, ManagerDigest } from '../../core/contacts/digest';
import type { Day } from '../../core/day';
import type { Status } from '../../core/rhythm/lifecycle';
import type { Manager } from '../../core/staff';
import type { Mail } from '../../google/outbox';
import { type Language, texts } from '../../texts/texts';
import type { HeadFigures } from './headFigures';
import {
  html,
  type MailBody,
  type MailLine,
  type MailSection,
  oneLine,
  plainText,
} from './mailBody';

/** Where a message leads, and what it is about. */
export interface MailSource {
  /** Of the spreadsheet. */
  name: string;
  address: string;
  language: Language;
}

/** So many clients a list are read in a mail; the rest are counted. */
const MOST_LISTED = 50;

/** A manager's day; null where Settings give no address. */
export function managerMail(
  { manager, overdue, due, signals }: ManagerDigest,
  asOf: Day,
  source: MailSource,
): Mail | null {
  if (manager.email === null) return null;
  const { digest } = texts[source.language];
  const sections = [
    [digest.overdue, overdue],
    [digest.due, due],
    [digest.signals, signals],
  ] as const;
  return mailOf(
    manager.email,
    digest.manager.subject(overdue.length, due.length, signals.length),
    {
      opening: digest.manager.opening(manager.name, asOf),
      sections: sections.flatMap(([title, items]) => itemSection(title, items, source.language)),
    },
    source,
  );
}

/** The overview for the head, with whom nobody is told of. */
export function headMail(
  to: string,
  figures: HeadFigures,
  daily: DailyDigest,
  managers: readonly Manager[],
  asOf: Day,
  source: MailSource,
): Mail {
  const { digest, findings } = texts[source.language];
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

function itemSection(
  title: string,
  items: readonly DigestItem[],
  language: Language,
): MailSection[] {
  if (items.length === 0) return [];
  const { digest } = texts[language];
  const lines = items.slice(0, MOST_LISTED).map((item) => itemLine(item, language));
  const more = items.length - MOST_LISTED;
  return [
    {
      title: `${title}: ${items.length}`,
      lines: more > 0 ? [...lines, { head: digest.more(more), details: [] }] : lines,
    },
  ];
}

function itemLine(
  { name, phone, category, contactType, daysOverdue, churnSignal }: DigestItem,
  language: Language,
): MailLine {
  const { digest, words } = texts[language];
  return {
    head: name,
    details: [
      category === null ? '' : digest.category(words.categories[category]),
      contactType === null ? '' : words.contactTypes[contactType],
      daysOverdue > 0 ? digest.daysLate(daysOverdue) : '',
      churnSignal,
    ],
    phone,
  };
}

function baseLines(
  { clients, statuses, overdueContacts, compliancePercent, retention }: HeadFigures,
  language: Language,
): MailLine[] {
  const { digest } = texts[language];
  const line = (head: string, detail: string): MailLine => ({ head, details: [detail] });
  const rounded = (percent: number) => percentText(percent, language);
  return [
    line(digest.clients, String(clients)),
    ...statuses.map(({ status, clients: count, sharePercent }) =>
      line(digest.statuses[status], digest.share(count, rounded(sharePercent))),
    ),
    line(digest.overdueContacts, String(overdueContacts)),
    ...(compliancePercent === null
      ? []
      : [line(digest.compliance, digest.percent(rounded(compliancePercent)))]),
    ...retention.map(({ quarter, crr }) =>
      line(digest.crr(quarter), crr === null ? digest.crrUnknown : digest.percent(rounded(crr))),
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

function percentText(percent: number, language: Language): string {
  return percent.toFixed(1).replace('.', texts[language].conventions.decimalMark);
}
