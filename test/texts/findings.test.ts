import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/overview/findings';
import { periodOf } from '../../src/core/period';
import { texts } from '../../src/texts/texts';
import { on } from '../core/on';

const QUARTER = periodOf(on('2026-03-01'), 'quarter');
const MONTH = periodOf(on('2026-02-01'), 'month');

const SENTENCES: [Finding, en: string, ru: string][] = [
  [
    { code: 'wentToSleep', category: 'A', clients: 11, overdue: 4 },
    '11 A clients went to sleep this month; 4 are overdue for a contact: see Today in the panel.',
    'В этом месяце 11 клиентов категории A уснули; просрочен контакт с 4 из них — см. «Сегодня» в панели.',
  ],
  [
    { code: 'wentToSleep', category: 'VIP', clients: 1, overdue: 0 },
    '1 VIP client went to sleep this month; call them now: their first cycle is missed.',
    'В этом месяце 1 клиент VIP уснул; позвоните ему: пропущен первый цикл.',
  ],
  [
    { code: 'wereLost', category: 'B', clients: 2, worthReturning: 1 },
    '2 B clients were lost this month; 1 is worth winning back: see Win-back.',
    'В этом месяце 2 клиента категории B потеряны; стоит вернуть 1 — см. «Возврат».',
  ],
  [
    { code: 'wereLost', category: 'A', clients: 21, worthReturning: 0 },
    '21 A clients were lost this month: ask why they left.',
    'В этом месяце 21 клиент категории A потерян: узнайте причину ухода.',
  ],
  [
    { code: 'signsOfLeaving', clients: 3 },
    '3 VIP or A clients still buy, but show churn signals: ask why.',
    '3 клиента VIP или A ещё покупают, но подают сигналы ухода: узнайте почему.',
  ],
  [
    { code: 'contactsOverdue', clients: 5, important: 2 },
    '5 contacts are overdue, 2 of them with VIP and A clients: begin with these, see Today in the panel.',
    '5 контактов просрочены, из них с клиентами VIP и A — 2: начните с них, см. «Сегодня» в панели.',
  ],
  [
    { code: 'contactsOverdue', clients: 1, important: 0 },
    '1 contact is overdue: see Today in the panel.',
    '1 контакт просрочен — см. «Сегодня» в панели.',
  ],
  [
    { code: 'crrFell', quarter: QUARTER, from: 63.2, to: 42.13 },
    'Retention fell to 42.1% in Q1 2026, from 63.2% the quarter before: look at who is sleeping or lost.',
    'Удержание упало до 42,1\u00a0% за I квартал 2026 против 63,2\u00a0% кварталом раньше: посмотрите, кто спит или потерян.',
  ],
  [
    { code: 'crrRose', quarter: QUARTER, from: 42.13, to: 58.73 },
    'Retention rose to 58.7% in Q1 2026, from 42.1% the quarter before.',
    'Удержание выросло до 58,7\u00a0% за I квартал 2026 против 42,1\u00a0% кварталом раньше.',
  ],
  [
    { code: 'regularRevenueFell', month: MONTH, percent: 20 },
    'Regular clients brought 20% less in February 2026 than the month before: look at who shows churn signals.',
    'Постоянные клиенты принесли за февраль 2026 на 20\u00a0% меньше, чем месяцем раньше: посмотрите, кто подаёт сигналы ухода.',
  ],
  [
    { code: 'regularRevenueRose', month: MONTH, percent: 12.5 },
    'Regular clients brought 12.5% more in February 2026 than the month before.',
    'Постоянные клиенты принесли за февраль 2026 на 12,5\u00a0% больше, чем месяцем раньше.',
  ],
  [
    { code: 'concentrated', percent: 91, status: 'lost' },
    'One client, already lost, brought in 91% of the revenue: see whether they are worth winning back, and develop others.',
    'Один клиент, уже потерянный, принёс 91\u00a0% выручки: проверьте, стоит ли его возвращать, и развивайте других.',
  ],
  [
    { code: 'concentrated', percent: 91, status: 'sleeping' },
    'One client, now sleeping, brought in 91% of the revenue: call them first, and develop others.',
    'Один клиент, сейчас спящий, принёс 91\u00a0% выручки: позвоните ему первым и развивайте других.',
  ],
  [
    { code: 'concentrated', percent: 28, status: 'active' },
    'One client accounts for 28% of the revenue: losing them would hurt, so look after them and develop others.',
    'На одного клиента приходится 28\u00a0% выручки: его уход был бы болезненным, берегите его и развивайте других.',
  ],
  [
    { code: 'managerBehind', manager: 'Max', compliancePercent: 35.4, overdue: 2 },
    'Max keeps 35.4% of the contact rules, fewest of all: 2 contacts are overdue.',
    'Max соблюдает правила контактов хуже всех — 35,4\u00a0%: 2 контакта просрочены.',
  ],
  [
    { code: 'cameBack', clients: 2 },
    '2 clients came back this month.',
    'В этом месяце 2 клиента вернулись.',
  ],
];

describe('what changed, in words', () => {
  test.each(SENTENCES)('%j', (finding, en, ru) => {
    expect(texts.en.findings.sentence(finding)).toBe(en);
    expect(texts.ru.findings.sentence(finding)).toBe(ru);
  });
});
