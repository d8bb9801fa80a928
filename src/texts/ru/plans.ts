import type { ChurnSource } from '../../core/base/clientBase';
import type { Day } from '../../core/day';
import type { plans as english } from '../en/plans';
import { withFullStop } from '../fullStop';
import { conventions } from './conventions';
import { russianDay as shownDay } from './day';
import { russianPlural as plural } from './plural';
import { quoted } from './quoted';

const clients = (count: number) => plural(count, 'клиент', 'клиента', 'клиентов');
const clientsOf = (count: number) => plural(count, 'клиента', 'клиентов', 'клиентов');
const contacts = (count: number) => plural(count, 'контакт', 'контакта', 'контактов');
const listed = (names: readonly string[]) => names.map((name) => quoted(name)).join(', ');

const lifetimeSources: Record<ChurnSource, string> = {
  settings: 'отток из настроек',
  log: 'отток, измеренный по журналу продаж',
  default: 'допущение: отток 25\u00a0% в год',
};

const repeatTooRare = (percent: number) =>
  `Вернулись только ${conventions.percent(percent)} покупателей: повторные покупки слишком редки, чтобы циклы, статусы и возврат здесь что-то значили.`;

export const plans: typeof english = {
  done: (queue: number, planned: number) =>
    `Готово: к возврату ${clients(queue)}, в плане ${contacts(planned)}.`,
  overflowed: (count: number) =>
    ` Не хватило места для ${plural(count, 'контакта', 'контактов', 'контактов')}: см. план контактов.`,

  lists: {
    unlisted: 'Заметки о клиентах, которых сейчас нет в списке',
    typedOver: (text: string) =>
      `${quoted(text)}: записано поверх ячейки списка, а в ней стоит то, что считает дополнение. Теперь этот текст справа от списка, рядом со своим клиентом.`,
    notMoved: (sheet: string, reason: string) =>
      `На листе ${quoted(sheet)} не удалось переставить вслед за клиентами то, что вы записали рядом со списками, поэтому списки не обновлены: ${quoted(withFullStop(reason))} Разъедините там объединённые ячейки, снимите фильтры и повторите.`,
    notSorted: 'строки не удалось отсортировать',
  },

  winBack: {
    title: 'Очередь на возврат',
    headers: {
      place: 'Место',
      client: 'Клиент',
      category: 'Категория',
      status: 'Статус',
      manager: 'Менеджер',
      timing: 'Время для возврата',
      nextTouch: 'Связаться не раньше',
      decision: 'Решение',
      value: 'Ценность возврата',
      cost: 'Затраты',
      expectedReturn: 'Ожидаемая отдача',
      returnRate: 'Доля вернувшихся, %',
      daysSilent: 'Дней молчит',
      missedCycles: 'Пропущено циклов',
      lastPurchase: 'Последняя покупка',
      reason: 'Причина ухода',
      offer: 'Что предложить',
      result: 'Результат',
      profitPerDeal: 'Прибыль со сделки',
      profitSource: 'Откуда прибыль',
      dealsPerMonth: 'Сделок в месяц',
      lifetimeMonths: 'Срок жизни, месяцев',
      lifetimeSource: 'Откуда срок жизни',
      valueRate: 'Доля возврата в ценности, %',
      costSource: 'Откуда затраты',
    },
    timings: {
      firstCycle: 'ещё не поздно: позвонить',
      beforeWindow: 'пока держать связь',
      window: 'лучшее время вернуть',
      later: 'лучшее время прошло',
    },
    gone: 'уже не в очереди',
    profitSources: {
      log: 'журнал продаж',
      margin: 'маржа из настроек',
      both: 'журнал продаж, иначе маржа из настроек',
      row: 'строка клиента',
    },
    lifetimeSources,
    costSources: { row: 'строка клиента', settings: 'настройки' },
    resultNote: 'Ваш столбец: написанное остаётся за клиентом, где бы он ни стоял в очереди.',
    resultLost: (sheet: string, column: string) =>
      `На листе ${quoted(sheet)} нет заголовка ${quoted(column)} в его строке. Верните его над столбцом ваших результатов и повторите.`,
    queue: (queue: number, classC: number, doNotContact: number) =>
      `В очереди ${clients(queue)}: сначала VIP, затем A, затем B. Не вошли: ${clients(classC)} класса C, ${clients(doNotContact)} с пометкой «не беспокоить».`,
    control: (count: number) =>
      `Контрольная группа: ${clients(count)} вне очереди, каждый десятый по жребию, VIP — никогда. Обычные контакты с ними продолжаются, и итоги покажут, что добавляет к ним возврат.`,
    letGo: (count: number) =>
      `Стоит отпустить: ${clients(count)} в конце своих классов; возврат не окупит затрат.`,
    repeatTooRare,
    valueSpan: (years: number, churn: number) =>
      `Ценность — сколько клиент принёс бы за ${plural(years, 'год', 'года', 'лет')}: столько остаются с вами при оттоке ${conventions.percent(churn)} в год. Деньги под угрозой — за один год.`,
    noProfit: (isByOwnChance: boolean) =>
      `Прибыль неизвестна: добавьте столбец прибыли в журнал продаж или маржу в настройки. До этого не сказать, чего стоит возврат${isByOwnChance ? '.' : ', и внутри класса клиенты стоят по выручке.'}`,
    someProfit: (count: number, isByOwnChance: boolean) =>
      isByOwnChance
        ? `Неизвестна прибыль: ${clients(count)}; чего стоит их возврат, не сказать.`
        : `Неизвестна прибыль: ${clients(count)}; в своём классе — по выручке, после тех, кого стоит возвращать.`,
    noChurn:
      'Отток за год не задан и не измерен (для этого нужны два года продаж и кто-то, кто ушёл): взято 25\u00a0%, то есть клиент остаётся на четыре года.',
    noCost: (count: number) =>
      `У ${clientsOf(count)} нет решения: затраты на возврат не указаны в настройках или в строке клиента.`,
    negativeMargin: (count: number) =>
      `${plural(count, 'клиент приносит', 'клиента приносят', 'клиентов приносят')} убыток: возвращать ${count === 1 ? 'его' : 'их'} не стоит ни при каких затратах.`,
    noReturnRate:
      'Как часто молчащие возвращаются, измерить не удалось: нужны год продаж и 30 случаев. Ожидаемая отдача остаётся пустой.',
    costsMore: (count: number) =>
      `Из тех, кого возвращать, ${clients(count)} ${count === 1 ? 'окупит' : 'окупят'} затраты, только если вернутся наверняка: ожидаемая отдача меньше затрат.`,
    noOffer: (reasons: readonly string[], others: number) =>
      `Нечего предложить тем, кто ушёл по ${reasons.length + others === 1 ? 'причине' : 'причинам'} ${listed(reasons)}${others > 0 ? ` и ещё ${others}` : ''}: впишите предложение в таблицу предложений в настройках.`,
  },

  winBackResults: {
    title: 'Итоги возврата',
    campaign: 'Кампания',
    groups: {
      chosen: { target: 'связались', comparison: 'не связывались' },
      drawn: { target: 'к возврату', comparison: 'контрольная' },
    },
    headers: {
      clients: 'Клиентов',
      answered: 'Ответили',
      returned: 'Вернулись',
      returnedPercent: 'Вернулись, %',
      revenue: 'Выручка',
      profit: 'Прибыль',
      cost: 'Затраты',
      result: 'Прибыль за вычетом затрат',
    },
    silence: 'Пропущено циклов',
    returnRate: 'Вернулись, %',
    cases: 'Случаев',
    allSilent: 'все: 1 и больше',
    span: (from: number, to: number | null) =>
      to === null ? `${from} и больше` : from === to ? String(from) : `${from}–${to}`,
    signal: 'Сигнал ухода',
    cameTrue: 'Сбывался, %',
    without: 'Без него, %',
    outcome: {
      chosen: (from: Day, days: number) =>
        `Из клиентов VIP, A и B, молчавших на ${shownDay(from)}: те, с кем связались за ${plural(days, 'день', 'дня', 'дней')} после, и рядом те, с кем нет.`,
      drawn: (from: Day, days: number) =>
        `Из клиентов A и B, молчавших на ${shownDay(from)}: те, кого возвращали ${plural(days, 'день', 'дня', 'дней')} после, связались с ними или нет, и рядом контрольная группа: каждый десятый, по жребию не вошедший в возврат.`,
    },
    tooFew: (groups: readonly { name: string; clients: number }[], needed: number) =>
      `Сравнивать рано: ${groups.map((group) => `в группе ${quoted(group.name)} ${clients(group.clients)}`).join(', ')}; в каждой нужно ${needed}.`,
    difference: {
      chosen:
        'Группы сложились сами: с кем связаться, выбирали менеджеры, а кто купил раньше контакта, считается среди «не связывались». Разница может быть от этого, а не от контактов.',
      drawn:
        'Группы разделил жребий, а обычные контакты шли с обеими: разница — это то, что добавил к ним возврат, или случайность.',
    },
    drawnLater: (since: Day, from: Day) =>
      `Контрольная группа не входит в возврат с ${shownDay(since)}: с ${shownDay(from)} остальных будем сравнивать с ней.`,
    noOutcome:
      'Когда началась бы последняя кампания, не молчал никто, кого можно было бы сравнить.',
    measured: (days: number, cuts: number) =>
      `Вернулись: купили за ${plural(days, 'день', 'дня', 'дней')}; измерено на ${plural(cuts, 'прошлом дне', 'прошлых днях', 'прошлых днях')}. Пусто: меньше 30 случаев.`,
    notMeasured:
      'Журнал слишком короток, чтобы измерить, как часто молчащие возвращаются: нужен год продаж.',
    signals: (cuts: number) =>
      `Сбывался: не купили ничего за два своих интервала; измерено на ${plural(cuts, 'прошлом дне', 'прошлых днях', 'прошлых днях')}. Если доли рядом близки, сигнал ни о чём не говорит. Пусто: меньше 30 случаев.`,
    signalsNotMeasured:
      'Журнал слишком короток, чтобы измерить, как часто каждый сигнал сбывался: нужен год продаж.',
    noLog: 'Журнала продаж нет: что стало с молчавшими, измерить нельзя.',
  },

  contactPlan: {
    title: 'План контактов',
    headers: {
      day: 'День',
      manager: 'Менеджер',
      client: 'Клиент',
      category: 'Категория',
      type: 'Вид контакта',
      dueDay: 'По правилам',
      daysLate: 'Дней позже',
      phone: 'Телефон',
    },
    loads: {
      manager: 'Менеджер',
      capacity: 'Контактов в день',
      workingDays: 'Рабочих дней',
      planned: 'В плане',
      late: 'Из них позже',
      overflow: 'Нет места',
      capacityNeeded: 'Хватило бы в день',
    },
    nobody: 'Без менеджера',
    span: (from: Day, until: Day, count: number) =>
      `С ${shownDay(from)} по ${shownDay(until)}: ${contacts(count)}.`,
    nothing: 'Ни одного контакта по правилам: проверьте правила контактов в настройках.',
    overflow: (manager: string, count: number, capacity: number, needed: number) =>
      `${manager}: при ${capacity} в день нет места для ${plural(count, 'контакта', 'контактов', 'контактов')}; хватило бы ${needed} в день.`,
    noTime: (manager: string, count: number) =>
      `${manager}: в настройках 0 контактов в день, вне плана ${contacts(count)}.`,
    noWorkingDay: (count: number) =>
      `За это время нет ни одного рабочего дня: вне плана ${contacts(count)}. Проверьте выходные и праздники в настройках.`,
    noEvents: (manager: string) => `${manager}: контактов в плане нет, в календарь класть нечего.`,
    exported: (fileName: string, count: number) =>
      `${fileName}: ${contacts(count)}. Откройте файл, и контакты встанут в календарь; при повторе они не задвоятся.`,
    event: (type: string, client: string) => `${type}: ${client}`,
    eventNote: (category: string, due: Day) =>
      `${category && `${category}, `}по правилам ${shownDay(due)}`,
  },

  secondPurchase: {
    title: 'Купившие один раз: кому звонить',
    headers: {
      place: 'Место',
      client: 'Клиент',
      manager: 'Менеджер',
      firstPurchase: 'Первая покупка',
      firstAmount: 'На сумму',
      daysSinceFirst: 'Дней назад',
      daysLeft: 'Дней осталось',
      chance: 'Вероятность второй покупки, %',
      stage: 'Этап',
      nextTouch: 'Связаться не раньше',
      phone: 'Телефон',
    },
    stages: { due: 'обычный день прошёл: звонить', early: 'может вернуться сам' },
    curve: {
      days: 'Дней после первой',
      returned: 'Купили снова, %',
      chance: 'Ещё купят, %',
      mark: 'Что за день',
    },
    marks: { usual: 'вернулась половина', unlikely: 'вернулись девять десятых' },
    window: (usual: number, unlikely: number) =>
      `Половина тех, кто покупает снова, делает это за ${plural(usual, 'день', 'дня', 'дней')}, девять десятых — за ${plural(unlikely, 'день', 'дня', 'дней')}: это окно.`,
    goOn: (still: number, ever: number) =>
      `Из всех покупателей снова покупают ${conventions.percent(ever)}, из не купивших до конца окна — ещё ${conventions.percent(still)}.`,
    inside: (inside: number, outside: number) =>
      `С одной покупкой ещё в окне ${clients(inside)}, за окном ${clients(outside)}.`,
    tooFew: (returned: number, needed: number) =>
      `Второй раз купили пока ${clients(returned)}; чтобы сказать, когда вторая покупка маловероятна, нужно ${needed}.`,
    noLog: 'Журнала продаж нет: кто и когда купил один раз, неизвестно.',
    repeatTooRare,
  },

  segments: {
    title: 'Сегменты для предложений',
    headers: {
      client: 'Клиент',
      manager: 'Менеджер',
      segment: 'Сегмент',
      frequency: 'Частота',
      orderSize: 'Размер заказа',
      productLine: 'Товарная группа',
      status: 'Статус',
      category: 'Категория',
      averageOrder: 'Средний чек',
      revenue: 'Выручка',
      tier: 'Уровень лояльности',
      nextTier: 'Следующий уровень',
      toNextTier: 'Не хватает до него',
      birthday: 'День рождения',
      anniversary: 'Годовщина',
      years: 'Лет с нами к ней',
      offer: 'Что предложить',
    },
    views: {
      segment: 'Фильтр',
      whatToDo: 'Что делать',
      clients: 'Клиентов',
      revenue: 'Выручка',
      averageOrder: 'Средний чек',
      conditions: 'Условия',
      text: 'Текст для отправки',
    },
    frequencies: { once: 'один раз', seldom: 'редко', often: 'часто' },
    sizes: { small: 'малые заказы', medium: 'средние заказы', large: 'крупные заказы' },
    otherLines: 'прочие товарные группы',
    otherSizes: 'прочие заказы',
    noStatus: 'ритм неизвестен',
    steps: {
      secondPurchase: 'Спросить, всем ли довольны, предложить вторую покупку',
      offerMore: 'Поблагодарить, предложить новинки или больший объём',
      remind: 'Напомнить о себе до ожидаемого заказа',
      wake: 'Разбудить, если это окупается: спросить, почему не заказывают, предложить новое',
      winBack: 'Вернуть, если это окупается, — ответом на причину ухода',
      askRhythm: 'Узнать, понадобится ли им это снова и как часто',
    },
    withLine: (step: string, line: string) => `${step}; начать с ${quoted(line)}`,
    withSize: {
      small: '; набор или подарок, чтобы заказ стал больше',
      large: '; условия для крупных заказов',
    },
    condition: (column: string, value: string) => `${column} = ${value}`,
    allBut: (column: string, values: readonly string[]) =>
      `${column}: все, кроме ${listed(values)}`,
    isBlank: (column: string) => `${column}: пусто`,
    intro: (count: number, groups: number, least: number) =>
      groups === 0
        ? `${clients(count)}; ни в одной группе их нет и ${least}, поэтому сохранять фильтры незачем.`
        : `${clients(count)}; ${plural(groups, 'группа', 'группы', 'групп')} от ${least} клиентов, в каждой нужно делать своё. Чтобы сохранить фильтр: «Данные → Создать режим фильтрации» и условия справа.`,
    inSmallGroups: (count: number, least: number) =>
      `Ещё ${clients(count)} — в группах меньше ${least}, слишком малых для отдельного предложения.`,
    ahead: (count: number, days: number) =>
      `В ближайшие ${plural(days, 'день', 'дня', 'дней')} дней рождения и годовщин: ${count}.`,
    noTiers:
      'Уровни лояльности не используются: задайте в настройках их границы, каждую выше предыдущей.',
    leftOut: (count: number) => `Не вошли: ${clients(count)} с пометкой «не беспокоить».`,
    noProductLines: 'В «Продажах» нет столбца товарных групп: сегменты составлены без них.',
  },

  mailingList: {
    title: 'Список рассылки',
    headers: {
      client: 'Клиент',
      contactPerson: 'Контактное лицо',
      manager: 'Менеджер',
      phone: 'Телефон',
      email: 'E-mail',
      text: 'Текст для отправки',
      fillIn: 'Вписать самим',
    },
    intro: (group, count) =>
      `${quoted(group)}: ${clients(count)}. Само ничего не отправляется; прочтите каждый текст, прежде чем отправить.`,
    leftOut: ({ notToContact, snoozed, notWorth, withoutChannel, withoutText }) => {
      const parts = [
        notToContact > 0 ? `не беспокоить — ${notToContact}` : '',
        snoozed > 0 ? `отложены — ${snoozed}` : '',
        notWorth > 0 ? `отпустить или контрольная группа — ${notWorth}` : '',
        withoutChannel > 0 ? `без телефона и почты — ${withoutChannel}` : '',
        withoutText > 0 ? `нет текста — ${withoutText}` : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? '' : `Не вошли: ${parts.join(', ')}.`;
    },
    nobody: (group) => `${quoted(group)}: писать некому.`,
    exported: (fileName, count) => `${quoted(fileName)}: ${clients(count)}.`,
    written: (sheet, count) => `Лист ${quoted(sheet)}: ${clients(count)}.`,
  },

  whatIf: {
    title: 'Что если удержание вырастет',
    headers: ['Исходные данные', 'Из базы', 'Ваши', 'Взято', 'Откуда'],
    results: ['За двенадцать месяцев', 'Как есть', 'Удержание выше', 'Разница'],
    inputs: {
      customers: 'Покупающих клиентов',
      retentionPercent: 'Удержание за год, %',
      newCustomers: 'Новых клиентов за год',
      ordersPerYear: 'Заказов клиента за год',
      averageOrder: 'Средний чек',
      marginPercent: 'Маржа, %',
      newClientCost: 'Затраты на нового клиента',
      keepingCost: 'Затраты на удержание одного',
      retentionGain: 'Удержание выше на, пунктов',
    },
    sources: {
      year: 'последние двенадцать месяцев журнала продаж',
      churn: '100 − отток за год',
      assumedChurn: 'допущение: за год уходит 25\u00a0% клиентов',
      own: 'ваше',
      settings: 'настройки',
      winBackCost: 'затраты на возврат из настроек',
      example: 'пример: впишите своё',
      missing: 'неизвестно: впишите своё',
    },
    outputs: {
      retentionPercent: 'Удержание за год, %',
      customersAfterYear: 'Клиентов через двенадцать месяцев',
      revenue: 'Выручка',
      profit: 'Прибыль',
      customersKept: 'Удержано из тех, кто ушёл бы',
      keepingCost: 'Затраты на их удержание',
      winningCost: 'Затраты на стольких же новых',
      winningToKeeping: 'Новый дороже удержанного, раз',
    },
    incomplete: 'Где результат пуст, исходное неизвестно: впишите его в столбец «Ваши».',
    live: 'Все результаты — формулы: измените исходное в столбце «Ваши», и они пересчитаются.',
    repeatTooRare,
  },
};
