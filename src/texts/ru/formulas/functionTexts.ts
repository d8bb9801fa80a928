import type { CellFault } from '../../../cells/cellFault';
import type { Proof } from '../../../cells/column';
import { asDay } from '../../../core/day';
import type { FigureError, FigureReason } from '../../../core/figureError';
import type { FunctionTexts } from '../../functionTexts';
import { russianDay as shownDay } from '../day';
import { russianPlural as plural } from '../plural';
import { quoted } from '../quoted';
import { words } from '../words';
import { argumentNames } from './argumentNames';

const need = {
  number: 'число цифрами',
  day: 'дату, например 28.02.2025',
  text: 'текст',
  word: 'одно из известных слов',
  email: 'адрес почты, например olga@example.com',
  timeZone: 'часовой пояс, например Europe/Moscow',
};

/** An argument as its reader knows it; the letters of a model are names already. */
function named(argument: string): string {
  const name = (argumentNames as Readonly<Record<string, string>>)[argument];
  return name === undefined ? argument : quoted(name);
}

function listed(found: Readonly<Record<string, number>>): string {
  return Object.keys(found)
    .map((name) => `${named(name)} = ${String(found[name]).replace('.', ',')}`)
    .join(', ');
}

const figureReasons: Record<FigureReason, (found: Readonly<Record<string, number>>) => string> = {
  notACount: (found) => `${listed(found)}: количество — целое число от 0.`,
  notPositive: (found) => `${listed(found)}: значение должно быть больше 0.`,
  negative: (found) => `${listed(found)}: значение не может быть отрицательным.`,
  newAboveEnd: (found) =>
    `${listed(found)}: новых клиентов не может быть больше, чем клиентов в конце периода.`,
  keptAboveStart: (found) =>
    `${listed(found)}: удержано больше клиентов, чем было в начале. Проверьте, какое из трёх чисел неверно.`,
  lostAboveStart: (found) =>
    `${listed(found)}: потеряно больше клиентов, чем было в начале периода.`,
  fractionForPercentage: (found) =>
    `${named(Object.keys(found)[0] ?? '')}: нужны проценты — для 25\u00a0% пишите 25; если меньше 1\u00a0%, возьмите период длиннее.`,
  percentageAbove100: (found) => `${listed(found)}: доля не может быть больше 100\u00a0%.`,
  nobodyLost: () => 'За этот период никто не потерян: срок жизни клиента неизвестен.',
  dayAfterAsOf: (found) => {
    const [name = '', asOf = ''] = Object.keys(found);
    return `${named(name)} (${shownDay(asDay(found[name] as number))}) позже, чем ${named(asOf)} (${shownDay(asDay(found[asOf] as number))}).`;
  },
  thresholdsOutOfOrder: (found) =>
    `${listed(found)}: ${named('sleepingAfter')} должно быть больше 0 и меньше, чем ${named('lostAfter')}.`,
  bordersOutOfOrder: (found) =>
    `${listed(found)}: ${named('aShare')} должна быть больше 0 и меньше, чем ${named('bShare')}.`,
  scoreOutOfRange: (found) => `${listed(found)}: оценка — число от 0 до 10.`,
  recencyAboveAge: (found) =>
    `${listed(found)}: последняя покупка не может быть позже конца журнала. Порядок такой: ${named('frequency')}, ${named('recency')}, ${named('age')}.`,
  tooFewRepeatBuyers: (found) =>
    `Для прогноза нужно, чтобы хотя бы ${found.needed} клиентов покупали в два разных дня или чаще; таких — ${found.repeatBuyers}. Возьмите журнал, где больше клиентов или дольше срок.`,
  nobodyStops: (found) =>
    `Среди клиентов с повторными покупками (их ${found.repeatBuyers}) не видно, чтобы кто-то перестал покупать насовсем: те же покупки объясняет и модель, где никто не уходит. Как клиенты уходят, сказать нельзя. Возьмите журнал за более долгий срок.`,
  noBestFit: () =>
    'Прогноз не подходит к этим клиентам: они слишком похожи друг на друга или их слишком мало. Возьмите журнал, где больше клиентов или дольше срок.',
  noMeanSpend: (found) =>
    `${listed(found)}: если p × frequency + q не больше 1, ожидаемая сумма не ограничена.`,
  tooFewClients: (found) =>
    `Прошлое просматривается по ${shownDay(asDay(found.asOf as number))}; клиентов с покупками к этому дню — ${found.clients}, а для прогноза нужно хотя бы ${found.needed}. Купившие позже войдут в прогноз, когда их месяц закончится; иначе возьмите журнал, где больше клиентов.`,
  noRepeatBuyer: () =>
    'Никто ещё не покупал в два разных дня, и когда клиенты возвращаются, неизвестно. Возьмите журнал за более долгий срок.',
  noTimeGoneBy: () =>
    'Все покупки сделаны в один день: вернуться ещё никто не мог. Возьмите журнал за более долгий срок.',
  holeInLog: (found) =>
    `С ${shownDay(asDay(found.from as number))} по ${shownDay(asDay(found.to as number))} в журнале нет ни одной покупки: похоже, часть его пропала. Дни рядом с этим пропуском не проверяются; добавьте недостающее, иначе покупок будет ожидаться слишком мало.`,
  logStopped: (found) =>
    `Последняя покупка в журнале — ${shownDay(asDay(found.lastDay as number))}, задолго до ${shownDay(asDay(found.asOf as number))}: похоже, дальше журнал обрывается, как старая выгрузка. Прогноза по нему нет; добавьте сделки, которые были с тех пор.`,
  newOnOneDay: (found) =>
    `У ${found.clients} из ${found.of} клиентов первая покупка — ${shownDay(asDay(found.day as number))}: похоже, с этого дня начинается журнал, а не сами покупки. Как давно они клиенты, неизвестно; добавьте их прежние покупки.`,
  stoppingUntold: (found) =>
    `Как клиенты уходят насовсем, по одной этой базе не сказать, сколько бы ни было потерянных по статусу: купившие повторно (их ${found.repeatBuyers}) покупают так, будто никто не уходит, или слишком похожи друг на друга. Взято то, как это бывает в других базах.`,
  mostlyHeldBeforehand: (found) =>
    `Прогноз держится не только на этой базе (купивших повторно — ${found.repeatBuyers}): в том, как часто покупают, ${found.buyingPercent} %, а в том, как перестают, ${found.stoppingPercent} % взято из того, как бывает у других. Чем больше клиентов и длиннее журнал, тем эта доля меньше.`,
  notProved: () =>
    'Журнал слишком короткий или покупали слишком немногие, чтобы проверить прогноз на прошлых днях: ничего не доказано, и остаётся правило статусов. Вернитесь к прогнозу, когда журнал станет длиннее.',
  tooFewJudged: (found) =>
    `Чтобы проверить прогноз на дне в прошлом, нужно хотя бы ${found.needed} клиентов, купивших к тому дню, а больше ${found.clients} не было ни на одном. Ничего не доказано, и, пока клиентов не станет больше, остаётся правило статусов.`,
  tooFewGaps: (found) =>
    `Чтобы судить о равномерности, нужно хотя бы ${found.needed} клиентов, купивших в три разных дня или чаще; таких — ${found.clients}. Возьмите журнал, где больше клиентов или дольше срок.`,
  evenGaps: (found) =>
    `Последние два промежутка между покупками равны у всех клиентов (их ${found.clients}): они покупают строго по календарю, и равномерность не ограничена. Как часто они покупают, скажет PURCHASE_INTERVAL.`,
};

/** Of the words for one thing the first Russian one; VIP is VIP. */
function inRussian(words: readonly string[]): string {
  return words.find((word) => /[а-яё]{2}/i.test(word) && word !== 'вип') ?? words[0] ?? '';
}

/** What the custom functions say, in cells and in their errors. */
export const functionTexts: FunctionTexts = {
  words,

  tables: {
    retention: [
      'Период',
      'Покупали раньше (S)',
      'Купили сейчас (E)',
      'Новые (N)',
      'Впервые',
      'Вернулись',
      'CRR, %',
      'Отток, %',
    ],
    cohort: 'Первая покупка',
    statusShare: ['Статус', 'Клиентов', 'Доля, %'],
  },

  functions: {
    badArgument: (argument: string, row: number | undefined, fault: string) =>
      row === undefined
        ? `${named(argument)}: ${fault}`
        : `${named(argument)}, ячейка ${row}: ${fault}`,
    missingArgument: (argument: string) =>
      `Не хватает аргумента ${named(argument)}: укажите ячейку, диапазон или значение.`,
    tooManyArguments: (name: string, takes: number, given: number) =>
      `${name} принимает ${plural(takes, 'аргумент', 'аргумента', 'аргументов')}, а указано ${given}; уберите лишнее. Возможно, запятая внутри числа разбила его на два.`,
    lengthsDiffer: (a: [string, number], b: [string, number]) =>
      `${named(a[0])} — ${plural(a[1], 'ячейка', 'ячейки', 'ячеек')}, ${named(b[0])} — ${b[1]}: нужны диапазоны одной длины.`,
    shapesDiffer: (a: [string, number, number], b: [string, number, number]) =>
      `${named(a[0])} — ${a[1]} × ${a[2]} ячеек, ${named(b[0])} — ${b[1]} × ${b[2]}: нужны диапазоны одного размера или одна ячейка.`,
    noRepeatBuyer: 'Пока никто не покупал в два разных дня, интервал неизвестен.',
    notParams: `${named('params')}: нужны четыре числа в строке или столбце — r, alpha, a, b. Их даёт BGNBD_FIT.`,
    notCadence: `${named('cadence')}: нужна таблица, в первом столбце которой категории VIP, A, B, C, в первой строке виды контакта, а в ячейках — через сколько дней. Такая есть на листе настроек под именем CADENCE.`,
  },

  faults: {
    cell: ({ need: wanted, problem, found, choices }: CellFault) => {
      switch (problem) {
        case 'error':
          return `в ячейке ошибка ${found}; исправьте её формулу.`;
        case 'ambiguous':
          return wanted === 'day'
            ? `в ${quoted(found)} не видно, где месяц; напишите 2025-02-28.`
            : `${quoted(found)} можно прочесть двояко; напишите без разделителей, например 1234,5.`;
        case 'mixed':
          return wanted === 'day'
            ? `${quoted(found)} можно прочесть двояко, а в столбце встречается и то и другое; напишите 2025-02-28.`
            : `${quoted(found)} можно прочесть двояко, а в столбце встречается и то и другое; напишите без разделителей, например 1234,5.`;
        case 'remote':
          return `${quoted(found)} — слишком далёкая дата; читаются даты с 1920 по 2199 год.`;
        case 'impossible':
          return `даты ${quoted(found)} нет в календаре; напишите, например, 28.02.2025.`;
        case 'kind':
          return choices.length > 0
            ? `стоит ${quoted(found)}; напишите одно из: ${choices.map(inRussian).join(', ')}.`
            : `стоит ${quoted(found)}; напишите ${need[wanted]}.`;
      }
    },
    contradiction: (wanted, [one, other]) => {
      const cells = ({ found, cells: count }: Proof) =>
        `${quoted(found)} (${plural(count, 'ячейка', 'ячейки', 'ячеек')})`;
      return wanted === 'day'
        ? `столбец написан двояко: в ${cells(one)} сначала день, в ${cells(other)} — месяц. Ячейки, которые читаются и так и так, пропущены; перепишите те, которых меньше, или все как 2025-02-28.`
        : `столбец написан двояко: в ${cells(one)} дробь отделена точкой, в ${cells(other)} — запятой. Ячейки, которые читаются и так и так, пропущены; перепишите те, которых меньше, или все без разделителей, например 1234,5.`;
    },
    unreadableColumn: (wanted, column) =>
      `не прочитано ячеек: ${column.unreadable} из ${column.filled}, например ${column.samples.map((sample) => quoted(sample)).join(', ')}; выберите другой столбец или напишите ${need[wanted]}.`,
    figure: ({ reason, found }: FigureError) => figureReasons[reason](found),
  },
};
