import { expect, it } from 'vitest';
import { type SummarisedReport, summary } from '../../../workbench/report/summary';

const quarter = (name: string, crr: number | null, partial = false) => ({ name, crr, partial });

const report: SummarisedReport = {
  asOf: '2026-11-22',
  clients: [{ daysOverdue: 3 }, { daysOverdue: 0 }, { daysOverdue: null }, { daysOverdue: 1 }],
  retention: {
    quarter: [
      quarter('Q1 2026', 80),
      quarter('Q2 2026', 81.25),
      quarter('Q3 2026', 90),
      quarter('Q4 2026', 95, true),
    ],
  },
  statuses: { active: 1, sleeping: 2, lost: 3, none: 4 },
  abc: { A: 1, B: 2, C: 1 },
  dataCalls: 42,
  warnings: [],
};

it('tells the report in English', () => {
  expect(summary(report, 1.23, 'en')).toBe(
    [
      'As of             2026-11-22',
      'Clients           4',
      'Statuses          active 1, sleeping 2, lost 3, no status 4',
      'ABC               A 1, B 2, C 1',
      'Overdue contacts  2',
      'Retention         90% (Q3 2026), before it 81.3% (Q2 2026)',
      'Remarks           0',
      'Recalculation     1.2 s, data calls: 42',
      '',
    ].join('\n'),
  );
});

it('tells the report in Russian', () => {
  const lines = summary(report, 1.23, 'ru').replaceAll('\u00a0', ' ').split('\n');
  expect(lines[0]).toBe('На дату                22.11.2026');
  expect(lines[4]).toBe('Просроченные контакты  2');
  expect(lines[5]).toBe('Удержание              90 % (Q3 2026), до этого 81,3 % (Q2 2026)');
});

it('says so where no quarter has ended or its rate is not known', () => {
  const [, , , , , none] = summary(
    { ...report, retention: { quarter: [quarter('Q4 2026', 95, true)] } },
    1,
    'en',
  ).split('\n');
  expect(none).toContain('no full quarter yet');
  const unknown = summary(
    { ...report, retention: { quarter: [quarter('Q3 2026', null)] } },
    1,
    'en',
  );
  expect(unknown).toContain('— (Q3 2026)');
});
