import type { findings as english } from '../en/findings';
import { conventions } from './conventions';
import { russianPeriod } from './period';
import { russianPlural as plural } from './plural';

const { percent } = conventions;

/** «категории A»; VIP is no letter of a class. */
const ofCategory = (category: string) => (category === 'VIP' ? 'VIP' : `категории ${category}`);

const seeWinBack = 'см. «Возврат»';

export const findings: typeof english = {
  title: 'Что изменилось и что делать',
  none: 'Ничего, что требовало бы внимания, не изменилось.',
  noStatus:
    'Кто активен, спит или потерян, пока неизвестно: ни у одного клиента не известен интервал между покупками. Задайте «Обычный цикл» в настройках и пересчитайте.',
  seeWinBack,
  sentence: (finding) => {
    switch (finding.code) {
      case 'wentToSleep': {
        const of = ofCategory(finding.category);
        const asleep = plural(
          finding.clients,
          `клиент ${of} уснул`,
          `клиента ${of} уснули`,
          `клиентов ${of} уснули`,
        );
        const advice =
          finding.overdue === 0
            ? `позвоните ${finding.clients === 1 ? 'ему' : 'им'}: пропущен первый цикл.`
            : `просрочен контакт с ${finding.overdue} из них — см. «Сегодня» в панели.`;
        return `В этом месяце ${asleep}; ${advice}`;
      }
      case 'wereLost': {
        const of = ofCategory(finding.category);
        const lost = `В этом месяце ${plural(
          finding.clients,
          `клиент ${of} потерян`,
          `клиента ${of} потеряны`,
          `клиентов ${of} потеряны`,
        )}`;
        return finding.worthReturning === 0
          ? `${lost}: узнайте причину ухода.`
          : `${lost}; стоит вернуть ${finding.worthReturning} — ${seeWinBack}.`;
      }
      case 'signsOfLeaving':
        return `${plural(
          finding.clients,
          'клиент VIP или A ещё покупает, но подаёт',
          'клиента VIP или A ещё покупают, но подают',
          'клиентов VIP или A ещё покупают, но подают',
        )} сигналы ухода: узнайте почему.`;
      case 'contactsOverdue': {
        const overdue = plural(
          finding.clients,
          'контакт просрочен',
          'контакта просрочены',
          'контактов просрочены',
        );
        return finding.important === 0
          ? `${overdue} — см. «Сегодня» в панели.`
          : `${overdue}, из них с клиентами VIP и A — ${finding.important}: начните с них, см. «Сегодня» в панели.`;
      }
      case 'crrFell':
      case 'crrRose': {
        const { code, quarter, from, to } = finding;
        const change = `Удержание ${code === 'crrFell' ? 'упало' : 'выросло'} до ${percent(to)} за ${russianPeriod(quarter, 'quarter')} против ${percent(from)} кварталом раньше`;
        return code === 'crrFell' ? `${change}: посмотрите, кто спит или потерян.` : `${change}.`;
      }
      case 'regularRevenueFell':
        return `Постоянные клиенты принесли за ${russianPeriod(finding.month, 'month')} на ${percent(finding.percent)} меньше, чем месяцем раньше: посмотрите, кто подаёт сигналы ухода.`;
      case 'regularRevenueRose':
        return `Постоянные клиенты принесли за ${russianPeriod(finding.month, 'month')} на ${percent(finding.percent)} больше, чем месяцем раньше.`;
      case 'concentrated':
        switch (finding.status) {
          case 'lost':
            return `Один клиент, уже потерянный, принёс ${percent(finding.percent)} выручки: проверьте, стоит ли его возвращать, и развивайте других.`;
          case 'sleeping':
            return `Один клиент, сейчас спящий, принёс ${percent(finding.percent)} выручки: позвоните ему первым и развивайте других.`;
          default:
            return `На одного клиента приходится ${percent(finding.percent)} выручки: его уход был бы болезненным, берегите его и развивайте других.`;
        }
      case 'managerBehind':
        return `${finding.manager} соблюдает правила контактов хуже всех — ${percent(finding.compliancePercent)}: ${plural(
          finding.overdue,
          'контакт просрочен',
          'контакта просрочены',
          'контактов просрочены',
        )}.`;
      case 'cameBack':
        return `В этом месяце ${plural(finding.clients, 'клиент вернулся', 'клиента вернулись', 'клиентов вернулись')}.`;
    }
  },
};
