import type { ChurnSource } from '../../core/base/clientBase';
import type { Day } from '../../core/day';
import type { TwinReason } from '../../core/identity/likelyTwins';
import { withFullStop } from '../fullStop';
import type { Texts } from '../texts';
import { foresight } from './ahead/foresight';
import { extract } from './bigQuery/extract';
import { logQuery } from './bigQuery/logQuery';
import { card } from './card';
import { client } from './client';
import * as computed from './computedColumns';
import { contactLists } from './contactLists';
import { conventions } from './conventions';
import { daily } from './daily';
import { russianDay as shownDay } from './day';
import { digest } from './digest';
import { dynamics } from './dynamics';
import { findings } from './findings';
import { formAnswers } from './formAnswers';
import { functionTexts } from './formulas/functionTexts';
import { groups } from './groups';
import { headers } from './headers';
import { history } from './history';
import { installation } from './installation';
import { menuTexts } from './menuTexts';
import { panel } from './panel/panel';
import { planAndFact } from './planAndFact';
import { plans } from './plans';
import { russianPlural as plural } from './plural';
import { pointsLedger } from './pointsLedger';
import { quoted } from './quoted';
import { recognition } from './recognition';
import { refused } from './refused';
import { removal } from './removal';
import { salesLog } from './salesLog';
import {
  formerSettings,
  settingFaults,
  settingGroups,
  settings,
  settingTables,
  settingUnits,
  settingWords,
} from './settings';
import { setUp } from './setUp';
import { setUpRefused } from './setUpRefused';
import { tablesUnderstood } from './tablesUnderstood';
import { templates } from './templates';
import { todaySheet } from './todaySheet';

const twinReasons: Record<TwinReason, string> = {
  name: 'отличаются только правовой формой',
  phone: 'один и тот же телефон',
  email: 'одна и та же почта',
};

/** After «в»; another currency stands there by its code. */
const CURRENCIES: Readonly<Record<string, string>> = {
  RUB: 'рублях (₽)',
  USD: 'долларах США ($)',
  EUR: 'евро (€)',
  KZT: 'тенге (₸)',
  UAH: 'гривнах (₴)',
  BYN: 'белорусских рублях (Br)',
};
const inCurrency = (code: string) => CURRENCIES[code] ?? code;

const churnSources: Record<ChurnSource, string> = {
  settings: 'из настроек',
  log: 'измерен по журналу продаж',
  default: 'допущение: журнал продаж короче двух лет',
};

const clients = (count: number) => plural(count, 'клиент', 'клиента', 'клиентов');

export const ru: Texts = {
  ...menuTexts,
  ...functionTexts,

  sheets: {
    clients: 'Клиенты',
    sales: 'Продажи',
    contacts: 'Контакты',
    settings: 'Настройки',
    overview: 'Обзор',
    today: menuTexts.today,
    history: 'История',
    sampleHistory: 'История (пример)',
    report: 'Отчёт о расчёте',
    memory: 'Память',
    winBack: 'Возврат',
    winBackResults: 'Итоги возврата',
    contactPlan: 'План контактов',
    plans: 'Планы',
    points: 'Баллы',
    samplePlans: 'Планы (пример)',
    secondPurchase: 'Вторая покупка',
    segments: 'Сегменты',
    whatIf: 'Что если',
    templates: 'Шаблоны',
    mailingList: 'Список рассылки',
  },

  headers: {
    ...headers,
    clients: { ...headers.clients, ...computed.headers },
    formerClients: computed.formerHeaders,
    setApart: computed.setApart,
    settings: ['Настройка', 'Значение', 'Единица', 'Что это значит'],
    report: ['Лист', 'Строка', 'Столбец', 'Что замечено'],
  },

  notes: computed.notes,
  productsToOffer: computed.productsToOffer,

  words: { ...functionTexts.words, ...computed.words },

  conventions,

  settings,
  formerSettings,
  settingGroups,
  settingUnits,
  settingWords,
  settingTables,
  settingFaults,

  memory: {
    firstCell:
      'Что дополнение записало последним: для отмены и чтобы отличать введённое вами в его столбцы. Пожалуйста, не удаляйте этот лист.',
  },

  overview: {
    title: 'Обзор клиентской базы',
    howToOpen:
      'Панель с контактами на сегодня, карточками клиентов и настройкой открывается из меню: «Удержание клиентов» → «Открыть панель».',
    asOf: 'На дату',
    currency: (currency, isAssumed) =>
      isAssumed
        ? `Суммы в ${inCurrency(currency)}, по региону таблицы. Другой валюте дайте курс 1 в «Валютах» в настройках.`
        : `Суммы в ${inCurrency(currency)}.`,
    clients: 'Клиентов',
    buyers: 'Из них покупали',
    repeatRate: 'Доля повторных покупателей, %',
    baseInterval: 'Интервал между покупками, дней',
    yearlyChurn: 'Отток за год, %',
    lifetimeValue: 'LTV, по выручке',
    lifetimeValueAfterMargin: 'LTV, с учётом маржи',
    churnSources,
    overdue: 'Просроченные контакты',
    compliance: 'Соблюдение правил контактов, %',
    concentration: 'Доля крупнейшего клиента, %',
    concentrationRisk: 'риск: на одного клиента приходится больше четверти',
    expectedPurchases: 'Ожидаемые покупки за срок прогноза',
    nps: 'NPS',
    statuses: 'Статусы',
    abc: 'ABC-классы',
    abcHeader: ['Класс', 'Клиентов', 'Доля клиентов, %', 'Выручка', 'Доля выручки, %'],
    quarters: 'Удержание по кварталам',
    months: 'Удержание по месяцам',
    state: 'Состояние',
    partial: 'ещё идёт',
    complete: '',
  },

  history,
  installation,
  logQuery,
  planAndFact,
  dynamics,
  formAnswers,
  groups,
  findings,

  run: {
    done: (count: number, overdue: number) =>
      `Пересчитано: ${clients(count)}, ${plural(overdue, 'контакт просрочен', 'контакта просрочено', 'контактов просрочено')}.`,
    rulesBegin:
      ' Правила контактов действуют с сегодняшнего дня; первые контакты распределены по сроку каждой категории. День можно изменить в настройках.',
    segmented: 'ABC-классы обновлены.',
    withWarnings: (count: number) =>
      ` ${plural(count, 'замечание', 'замечания', 'замечаний')} — на листе «Отчёт о расчёте».`,
    sampleCreated: 'Пример лежит на новых листах. Пересчитайте, чтобы увидеть показатели.',
    setUp: 'Листы готовы. Заполните «Клиенты» и «Продажи» и пересчитайте.',
    clientsAdded: (count: number) =>
      count === 0
        ? 'У каждого клиента из журнала продаж уже есть строка.'
        : `Из журнала продаж ${count % 10 === 1 && count % 100 !== 11 ? 'добавлен' : 'добавлено'} ${clients(count)}.`,
    joined: (spelling: string, client: string) =>
      `${quoted(spelling)} считается клиентом ${quoted(client)}. Пересчитайте, и показатели обновятся.`,
    statusMeant: (word: string, meaning: string) =>
      `${quoted(word)} теперь значит ${quoted(meaning)}. Пересчитайте, и показатели обновятся.`,
    keptApart: (spelling: string, client: string) =>
      `${quoted(spelling)} и ${quoted(client)} остаются разными клиентами.`,
    namesListed: (sheet: string, column: string, cell: string) =>
      `Имена в столбце ${quoted(column)} листа ${quoted(sheet)} выводит формула в ячейке ${cell}, имя под ними помешало бы ей. Никто не добавлен: сделайте так, чтобы формула выводила и этих клиентов.`,
    undone: {
      recalculation: (cells: number) =>
        `Пересчёт отменён: ${plural(cells, 'ячейка', 'ячейки', 'ячеек')} в строках клиентов.`,
      segmented: (cells: number) =>
        `Сегментация отменена: ${plural(cells, 'ячейка', 'ячейки', 'ячеек')} в настройках и в строках клиентов.`,
      editedSettings: (count: number) => `Возвращены прежние настройки: ${count}.`,
      addedClients: (count: number) =>
        `Снова ${count % 10 === 1 && count % 100 !== 11 ? 'убран' : 'убрано'} с листа: ${clients(count)}.`,
      appendedRow: () => 'Последняя добавленная строка очищена.',
      alias: () =>
        'Последнее решение о двух написаниях отменено. Пересчитайте, и показатели обновятся.',
      wordMeaning: () =>
        'Последнее решение о статусе отменено. Пересчитайте, и показатели обновятся.',
      editedCells: (cells: number) =>
        `Ваше последнее изменение отменено: ${plural(cells, 'ячейка', 'ячейки', 'ячеек')} в строках клиентов.`,
    },
    settingsSaid: (count) =>
      count === 0
        ? 'Настройки те же, ничего не записано.'
        : `Изменено настроек: ${count}. Показатели обновит следующий пересчёт.`,
    managersTold: (names) =>
      names.length === 0
        ? 'Ни у кого из менеджеров нет адреса почты, поэтому контакты никому не отправляются. Адреса — в таблице менеджеров.'
        : `Свои контакты получают: ${names.join(', ')}. Адреса — в таблице менеджеров.`,
    nothingUndone: 'Ничего не отменено.',
    undoneGone: 'Ничего не отменено: сделанного на листе уже нет.',
    undoneLater: 'Ничего не отменено: отменить можно только последнее действие, а оно уже другое.',
    editedSince: (count: number, cells: string) =>
      ` ${plural(count, 'ячейка изменена с тех пор и оставлена', 'ячейки изменены с тех пор и оставлены', 'ячеек изменены с тех пор и оставлены')} как есть: ${cells}.`,
    nothingToUndo: 'Отменять нечего.',
    doneBefore: 'Это уже сделано с первого раза; повторно ничего не записано.',
    busy: 'Уже идёт другой пересчёт. Подождите минуту и повторите.',
    nothingReadable: (sheet, column, fault) =>
      `Лист ${quoted(sheet)}, столбец ${quoted(column)}: ${fault} Посчитать ничего не удалось.`,
    newDeals: (count, since) =>
      ` ${plural(count, 'новая сделка', 'новые сделки', 'новых сделок')} с ${shownDay(since)}.`,
    sheetGone: (sheet: string) =>
      `Лист, на котором были ${quoted(sheet)}, удалён. Выберите другой: откройте панель и нажмите «Настроить».`,
    mappingUnreadable: (sheet: string) =>
      `Сохранённые сведения о том, где ${quoted(sheet)}, не читаются, поэтому расчёта не было. Укажите это снова: откройте панель и нажмите «Настроить».`,
    noSheet: (sheet: string) => `Нет листа ${quoted(sheet)}. Выберите в меню «Подготовить листы».`,
    noColumn: (sheet: string, columns: string, found: string) =>
      `На листе ${quoted(sheet)} нет столбца: ${withFullStop(columns)} Найдены заголовки: ${withFullStop(found)} Назовите столбец так и повторите.`,
    noHeader: (sheet: string, rows: number, columns: string, found: string) =>
      `На листе ${quoted(sheet)} в первых ${rows} строках нет строки заголовков: нужны столбцы: ${withFullStop(columns)}${found === '' ? '' : ` Там стоит: ${withFullStop(found)}`} Назовите столбцы так, перенесите заголовки выше или выберите столбцы в панели: «Настроить».`,
    headerTooLow: (sheet: string, row: number, found: string, rows: number) =>
      `На листе ${quoted(sheet)} заголовки (${found}) стоят в строке ${row}, а ищутся они только в первых ${rows} строках. Удалите лишние строки над ними и повторите.`,
    headerUnclear: (sheet: string) =>
      `На листе ${quoted(sheet)} выбранные заголовки стоят в нескольких строках, и какая из них нужна, уже не определить. Выберите её снова: откройте панель и нажмите «Настроить».`,
    sheetTooLarge: (sheet: string, last: string) =>
      `Лист ${quoted(sheet)} тянется до ячейки ${last}, поэтому ничего не прочитано: что-то стоит далеко от вашей таблицы, или пустые строки и столбцы не удалены. Удалите все строки под таблицей и все столбцы справа от неё и повторите.`,
    emptySheet: (sheet: string) => `Лист ${quoted(sheet)} пуст: нужны строка заголовков и данные.`,
    doubledColumn: (sheet: string, column: string) =>
      `На листе ${quoted(sheet)} два столбца ${quoted(column)}. Переименуйте один из них и повторите.`,
    protectedCells: (sheet: string, column: string | null, description: string) =>
      `Лист ${quoted(sheet)}${column === null ? '' : `, столбец ${quoted(column)}`}: защищён, и редактировать его вам нельзя${description === '' ? '' : ` (защита называется ${quoted(description)})`}. Ничего не записано. Попросите владельца таблицы открыть вам доступ — «Данные → Защитить листы и диапазоны» — и повторите.`,
    rowsMoved:
      'Пока шёл расчёт, строки клиентов изменились. Ничего не записано; пересчитайте ещё раз.',
    movedMeanwhile: (sheet: string) =>
      `Пока записывались показатели, на листе ${quoted(sheet)} переставили строки или столбцы. То, что там стояло, возвращено на место; пересчитайте ещё раз.`,
    typedMeanwhile: (sheet: string, cell: string) =>
      `Пока шёл расчёт, на листе ${quoted(sheet)} изменили ячейку ${cell}. Она оставлена как есть; пересчитайте ещё раз.`,
    settingIsFormula: (sheet: string, setting: string, cell: string) =>
      `В настройке ${quoted(setting)} (лист ${quoted(sheet)}, ${cell}) стоит ваша формула. Ничего не изменено: поменяйте то, от чего она зависит, или поставьте там число.`,
    usedUp: {
      propertyReads:
        'Google разрешает читать служебные записи дополнения лишь ограниченное число раз в сутки, и лимит на сегодня исчерпан, поэтому ничего не изменено; снова заработает в течение 24 часов, а до тех пор работают листы, формулы и подсветка, и контакты можно записывать в журнал вручную.',
      propertyWrites:
        'Google разрешает сохранять служебные записи дополнения лишь ограниченное число раз в сутки, и лимит на сегодня исчерпан, поэтому это не сделано или сделано не до конца; повторите через 24 часа, а до тех пор можно пересчитывать, смотреть клиентов и записывать контакты.',
    },
    notKept:
      'Не сохранились только служебные записи дополнения об этом: суточная квота Google на них исчерпана и освободится в течение 24 часов; всё остальное работает.',
    steps: {
      reading: 'чтение таблиц',
      writing: (sheet) => `запись листа ${quoted(sheet)}`,
      mails: 'отправка писем',
    },
    stopped: (step, reason) =>
      `Работа прервалась. Шаг: ${step}. Причина: ${quoted(withFullStop(reason))} Повторите; если случится снова, подробности — в «Расширения → Apps Script → Выполнения».`,
    writtenBefore: (sheets) =>
      ` До этого записаны листы: ${sheets.map((sheet) => quoted(sheet)).join(', ')}.`,
    noNewSheet: (sheet, reason) =>
      `Листа ${quoted(sheet)} нет, и добавить его не удалось: ${quoted(withFullStop(reason))} Попросите владельца таблицы открыть вам доступ ко всей таблице и повторите.`,
    noSpreadsheet:
      'Скрипт не нашёл таблицу, с которой работать, и ничего не сделал: таблицу удалили или скрипт скопировали без неё. Откройте таблицу и скрипт из неё («Расширения → Apps Script»); оставшийся триггер можно удалить в разделе «Триггеры».',
    failed: (reason) =>
      `Помешало что-то непредвиденное: ${quoted(withFullStop(reason))} Повторите; если случится снова, подробности — в «Расширения → Apps Script → Выполнения».`,
  },

  decorations: {
    numberFormats: 'числовые форматы',
    look: 'цвета и размеры',
    rules: 'правила условного форматирования',
    lists: 'проверку данных в ячейках',
    notes: 'примечания к ячейкам',
    charts: 'диаграмму',
    filter: 'фильтр',
    columnGroup: 'группу столбцов',
    hiding: 'скрытие служебных ячеек',
  },

  warnings: {
    refusedLook: (what: string, reason: string) =>
      `Google не принял ${what}: ${quoted(withFullStop(reason))} Сами значения записаны; если этого не хватает, настройте вручную.`,
    totalRow: (name: string) =>
      `${quoted(name)} похоже на итог, а не на клиента; строка оставлена как есть.`,
    repeatedHeader: 'строка повторяет заголовки, она пропущена.',
    repeatedTitle: 'строка — название над повторёнными заголовками, она пропущена.',
    anotherTable: (rows: number) =>
      `здесь начинается другая таблица: ${plural(rows, 'её строка не прочитана', 'её строки не прочитаны', 'её строк не прочитаны')}. Чтобы она читалась, перенесите её на отдельный лист.`,
    noClientName: 'в строке нет имени клиента, она пропущена.',
    duplicateClient: (name: string, row: number) =>
      `${quoted(name)} уже есть в строке ${row}; эта строка оставлена как есть.`,
    countedWith: (name: string, client: string) =>
      `${quoted(name)} — другое написание клиента ${quoted(client)}, так сказано в таблице рядом с настройками: посчитано вместе с ним; эта строка оставлена как есть.`,
    sharedContact: (found: string, count: number, names: string) =>
      `${quoted(found)} — телефон или почта ${plural(count, 'клиента', 'клиентов', 'клиентов')}: ${names}; контакт пропущен. Напишите имя того, с кем он был.`,
    likelyTwins: (count: number, names: string) =>
      `${plural(count, 'пара клиентов похожа', 'пары клиентов похожи', 'пар клиентов похожи')} на одного в двух написаниях: ${names}. Объедините их или отметьте, что это разные клиенты, в панели: «Настройка».`,
    twins: (first: string, other: string, reason: TwinReason) =>
      `${quoted(first)} и ${quoted(other)} (${twinReasons[reason]})`,
    likelySources: (count: number, named: string) =>
      `${count === 1 ? 'похоже, один источник записан двумя способами' : `похоже, ${plural(count, 'источник записан', 'источника записаны', 'источников записаны')} двумя способами`}: ${named}. Сейчас они посчитаны отдельно: если это одно и то же, напишите одинаково.`,
    sources: (one: string, other: string) => `${quoted(one)} и ${quoted(other)}`,
    totalLine: (text: string) =>
      `${quoted(text)} — это итог, а не запись журнала; строка пропущена.`,
    unknownClient: {
      sales: (name: string, lines: number, sheet: string) =>
        `${quoted(name)} нет на листе ${quoted(sheet)}: ${plural(lines, 'строка не вошла', 'строки не вошли', 'строк не вошли')} в расчёт по клиентам. Добавьте строку или выберите «Добавить клиентов из продаж».`,
      contacts: (name: string, lines: number, sheet: string) =>
        `${quoted(name)} нет на листе ${quoted(sheet)}: ${plural(lines, 'контакт не вошёл', 'контакта не вошли', 'контактов не вошли')} в расчёт по клиентам. Добавьте строку или напишите имя так, как оно стоит там.`,
    },
    unknownOutcome: (word: string, contacts: number) =>
      `итог ${quoted(word)} неизвестен; он стоит у ${plural(contacts, 'контакта, который считается состоявшимся', 'контактов, которые считаются состоявшимися', 'контактов, которые считаются состоявшимися')}. Напишите одно из: не дозвонился, перезвонить, запрос, предложение, сделка, отказ, жалоба, разговор.`,
    sameEntry: (row: number) =>
      `это та же строка листа «Сегодня», что и в строке ${row}; она учтена один раз. Если это другой контакт, очистите эту ячейку.`,
    noDate: 'нет даты; строка пропущена.',
    noClient: 'нет клиента; строка пропущена.',
    leftOut: (fault: string) => `${fault} Строка пропущена.`,
    rowsLeftOut: (fault: string) => `${fault} Эти строки пропущены.`,
    columnIgnored: (fault: string) => `${fault} Столбец не учтён.`,
    wordIgnored: (fault: string) => `${fault} Слово не учтено.`,
    cellIgnored: (fault: string) => `${fault} Ячейка не учтена.`,
    afterAsOf: (day: Day) => `${shownDay(day)} ещё не наступило; строка пропущена.`,
    cellAfterAsOf: (day: Day) => `${shownDay(day)} ещё не наступило; ячейка не учтена.`,
    tooSmall: (found: number, least: number) =>
      `стоит ${found}, а должно быть не меньше ${least}; ячейка не учтена.`,
    unreadPayments: (count: number) =>
      `начиная отсюда, ${plural(count, 'ячейка не содержит', 'ячейки не содержат', 'ячеек не содержат')} ни даты, ни «да» или «нет»; оплачены ли эти сделки, считается неизвестным.`,
    firstAfterLast: 'первая покупка позже последней; первая не учтена.',
    noAmount: (column: string) =>
      `нет столбца ${quoted(column)}: сделки посчитаны, выручка неизвестна. Если столбец есть, назовите его так.`,
    noProfitForAbc: 'прибыль неизвестна, поэтому классы определены по выручке.',
    noAmountForAbc: 'суммы неизвестны, поэтому классы определены по числу сделок.',
    nothingForAbc:
      'о покупках клиентов ничего не известно, поэтому классов нет; действуют правила контактов для B.',
    noLogForAbcWindow:
      'журнала продаж нет, выбрать из него период нельзя: классы определены за всё время.',
    nothingInAbcWindow: (from: Day | null, to: Day) =>
      `${from === null ? '' : `с ${shownDay(from)} `}по ${shownDay(to)} сравнивать нечего, поэтому все — C. Выберите в настройках другой «Период ABC».`,
    undatedForAbc: (count: number) =>
      `у ${count} ${count % 10 === 1 && count % 100 !== 11 ? 'клиента' : 'клиентов'} только суммы без дат, ни в один период ABC они не входят, поэтому класс — C. Внесите сделки в журнал или выберите в настройках весь журнал.`,
    noProfit:
      'прибыль неизвестна: добавьте столбец прибыли в журнал продаж или к строкам клиентов либо задайте маржу в настройках. Прибыль и ценность возврата остаются пустыми.',
    noCycle:
      'пока неизвестен ни один интервал между покупками: задайте обычный цикл в настройках, и статусы будут определены.',
    typedOver: (text: string, column: string) =>
      `${quoted(text)}: записано поверх ячейки, которую заполняет дополнение. Теперь этот текст справа от своей строки, в столбце ${column}.`,
    valueKept: (count: number, names: string) =>
      `${plural(count, 'ячейка с вашим значением оставлена', 'ячейки с вашими значениями оставлены', 'ячеек с вашими значениями оставлены')} без изменений: ${names}. Чтобы ${count === 1 ? 'она считалась' : 'они считались'} снова, ${count === 1 ? 'сотрите значение' : 'сотрите значения'}.`,
    formulaKept: (count: number, names: string) =>
      `${plural(count, 'ячейка с вашей формулой оставлена', 'ячейки с вашими формулами оставлены', 'ячеек с вашими формулами оставлены')} без изменений: ${names}.`,
    memoryLost: (count: number, names: string) =>
      `скрытого листа «Память» не было, поэтому ${plural(count, 'ячейка с другим значением посчитана', 'ячейки с другими значениями посчитаны', 'ячеек с другими значениями посчитаны')} заново: ${names}. Если что-то из этого введено вами, отмените последнее действие и сотрите то, что должно считаться.`,
    badSetting: (fault: string, standard: string) =>
      `${fault} Взято значение по умолчанию: ${standard}.`,
    sameBelow: (count: number) => ` То же в ${plural(count, 'строке', 'строках', 'строках')} ниже.`,
    more: (count: number) => `… и ещё ${count}.`,
  },

  setUp: { ...setUp, refused: setUpRefused },

  recognition,
  extract,
  removal,
  salesLog,
  tablesUnderstood,
  refused,

  card,

  client,

  contactLists,

  daily,

  foresight,

  digest,

  panel,

  plans,
  pointsLedger,
  templates,
  todaySheet,
};
