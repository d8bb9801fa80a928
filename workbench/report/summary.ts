import type { Language } from '../locale/language';
import { dayWritten } from '../locale/region';
import type { Report, ReportedClient, ReportedPeriod } from './report';

/** What the summary reads of a report. */
export type SummarisedReport = Pick<
  Report,
  'asOf' | 'statuses' | 'abc' | 'dataCalls' | 'warnings'
> & {
  clients: Pick<ReportedClient, 'daysOverdue'>[];
  retention: { quarter: Pick<ReportedPeriod, 'name' | 'crr' | 'partial'>[] };
};

/** The report told in a few lines for a person. */
export function summary(report: SummarisedReport, seconds: number, language: Language): string {
  const words = WORDS[language];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const { statuses, abc } = report;
  const overdue = report.clients.filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0).length;
  const lines: [string, string][] = [
    [words.asOf, dayWritten(language, report.asOf)],
    [words.clients, number.format(report.clients.length)],
    [words.statuses, words.statusCounts(statuses)],
    [words.abc, `A ${abc.A}, B ${abc.B}, C ${abc.C}`],
    [words.overdue, number.format(overdue)],
    [words.retention, retention(report, language, words)],
    [words.warnings, number.format(report.warnings.length)],
    [words.recalculation, words.took(number.format(seconds), report.dataCalls)],
  ];
  const width = Math.max(...lines.map(([label]) => label.length)) + 2;
  return lines.map(([label, value]) => `${label.padEnd(width)}${value}\n`).join('');
}

/** Retention of the last quarter that has ended, beside the one before it. */
function retention(
  { retention: { quarter } }: SummarisedReport,
  language: Language,
  words: SummaryWords,
): string {
  const [last, before] = quarter.filter(({ partial }) => !partial).reverse();
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const percent = (rate: number | null) => (rate === null ? '—' : format.format(rate / 100));
  if (!last) return words.noQuarter;
  const now = `${percent(last.crr)} (${last.name})`;
  return before ? words.against(now, `${percent(before.crr)} (${before.name})`) : now;
}

interface SummaryWords {
  asOf: string;
  clients: string;
  statuses: string;
  statusCounts(counts: SummarisedReport['statuses']): string;
  abc: string;
  overdue: string;
  retention: string;
  noQuarter: string;
  against(now: string, before: string): string;
  warnings: string;
  recalculation: string;
  took(seconds: string, dataCalls: number): string;
}

const WORDS: Record<Language, SummaryWords> = {
  en: {
    asOf: 'As of',
    clients: 'Clients',
    statuses: 'Statuses',
    statusCounts: ({ active, sleeping, lost, none }) =>
      `active ${active}, sleeping ${sleeping}, lost ${lost}, no status ${none}`,
    abc: 'ABC',
    overdue: 'Overdue contacts',
    retention: 'Retention',
    noQuarter: 'no full quarter yet',
    against: (now, before) => `${now}, before it ${before}`,
    warnings: 'Remarks',
    recalculation: 'Recalculation',
    took: (seconds, dataCalls) => `${seconds} s, data calls: ${dataCalls}`,
  },
  ru: {
    asOf: 'На дату',
    clients: 'Клиентов',
    statuses: 'Статусы',
    statusCounts: ({ active, sleeping, lost, none }) =>
      `активных ${active}, спящих ${sleeping}, потерянных ${lost}, без статуса ${none}`,
    abc: 'ABC',
    overdue: 'Просроченные контакты',
    retention: 'Удержание',
    noQuarter: 'полного квартала ещё нет',
    against: (now, before) => `${now}, до этого ${before}`,
    warnings: 'Замечаний',
    recalculation: 'Пересчёт',
    took: (seconds, dataCalls) => `${seconds} с, обращений к данным: ${dataCalls}`,
  },
};
