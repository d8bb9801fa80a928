import type { ScoreName } from '../../../core/prediction/proof';
import type { foresight as english } from '../../en/ahead/foresight';
import { russianDay as day } from '../day';
import { russianPlural as plural } from '../plural';
import { quoted } from '../quoted';

const scores: Record<ScoreName, string> = {
  status: 'статус',
  steadied: 'статус по сглаженному интервалу',
  recency: 'давность последней покупки',
  missedCycles: 'число пропущенных циклов',
  season: 'покупки в это же время год назад',
  bgNbd: 'модель BG/NBD',
  mbgCnbd: 'модель MBG/CNBD-k',
  combination: 'все признаки вместе',
};

export const foresight: typeof english = {
  title: 'Ожидаемая выручка от нынешних клиентов по месяцам',
  header: ['Месяц', 'Ожидается', 'Не меньше', 'Не больше', 'Год назад, от тогдашних клиентов'],
  whole: '12 месяцев',
  meaning: (until) =>
    `От тех, кто был клиентом на ${day(until)}; новые клиенты — сверх этого. В девятнадцати случаях из двадцати выручка окажется между «Не меньше» и «Не больше»: так ошибался этот же прогноз в прошлом этой базы. Рядом — сколько принесли в тот же месяц те, кто был клиентом годом раньше.`,
  notLearnt:
    'Прогноза пока нет: нажмите «Проверить прогноз на прошлом» на вкладке «Обзор» панели. Ежедневный расчёт делает это сам раз в месяц.',
  noAmounts: 'Суммы неизвестны, поэтому выручку предсказать нельзя.',

  asOf: (until) => `Проверено на прошлом вашей базы, по ${day(until)}.`,
  warned: (clients, left, leftByRule, on) =>
    `${day(on)} прогноз предупредил бы о ${plural(clients, 'клиенте', 'клиентах', 'клиентах')}: не купили в свой срок ${left}. Простое правило на стольких же нашло ${leftByRule}.`,
  calibrated: (said, came) => `Там, где прогноз обещал ${said}, купили ${came}.`,
  expected: (inside, days) =>
    `Покупок было столько, сколько ожидалось (в пределах полосы), в ${inside} из ${plural(days, 'проверки', 'проверок', 'проверок')}.`,
  why: {
    bestOnPastDays: (score) =>
      `Точнее всего, кто купит снова, говорит ${scores[score]}. По этому и упорядочены «Сегодня» и «Возврат».`,
    asGoodAsBest: (score) =>
      `Не хуже лучшего, кто купит снова, говорит ${scores[score]}. По этому и упорядочены «Сегодня» и «Возврат».`,
    nothingBeatsRule: () =>
      'Точнее статуса не оказалось ничего, поэтому «Сегодня» и «Возврат» остаются как были.',
    notProved: () => 'Проверить пока не на чем, поэтому «Сегодня» и «Возврат» остаются как были.',
  },
  columns: (headers) =>
    `Чтобы видеть это по каждому клиенту, озаглавьте пустой столбец листа клиентов ${headers.map(quoted).join(', ')} и пересчитайте.`,
  calibrationPicture: (points) =>
    `Обещано и куплено: ${points.map(({ said, came, cases }) => `${said} – ${came} (${plural(cases, 'случай', 'случая', 'случаев')})`).join('; ')}`,
  expectedPicture: (days) =>
    `Покупок ожидалось и было: ${days.map((each) => `${each.day}: ожидалось ${each.expected}, от ${each.low} до ${each.high}; было ${each.actual}`).join('; ')}`,

  byOwnChance:
    'Порядок — по деньгам под угрозой с вероятностью каждого клиента, проверенной на прошлом.',
  byStateChance: 'Порядок — по деньгам под угрозой.',
};
