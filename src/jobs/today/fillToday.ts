import type { Cell } from '../../cells/cell';
import { isBlank } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import { contactLinks } from '../../core/contacts/contactLinks';
import { type DueEntry, firstOfToday } from '../../core/contacts/todayList';
import { riskByManager } from '../../core/contacts/todayTotals';
import { isoDay } from '../../core/day';
import type { ContactsColumn } from '../../schema/userColumns';
import type { SheetDocument } from '../../sheets/document/document';
import { escapedCell } from '../../sheets/grid/escapedCell';
import { rememberedCell } from '../../sheets/grid/rememberedCell';
import {
  openToday,
  type TodayColumn,
  type TodayContents,
  type TodayLine,
} from '../../sheets/reports/todaySheet';
import { takeTypedOver } from '../../sheets/reports/typedOver';
import { writeToday } from '../../sheets/reports/writeToday';
import type { Table } from '../../sheets/tables/table';
import type { Warning } from '../../sheets/tables/warnings';
import { currencySigns } from '../../texts/currencySigns';
import { texts } from '../../texts/texts';
import type { ContactsToday } from '../client/contactsToday';
import { inOneCell } from '../client/readyText';
import { lastLogged, whyToday } from '../client/todayInWords';
import { isOpen } from './contactOfLine';
import { keptIn, keptText } from './keptForTicks';
import { logPlaceOf, withEntryColumn } from './logPlace';
import { isLogged } from './settleTicks';

/** More than anybody scrolls through on a telephone; the panel has them all. */
const MOST_LINES = 200;

/** How the money at risk is told. */
interface ToldRisk {
  /** Whether by each client's own proven chance. */
  isByOwnChance: boolean;
  /** Null where it is not known. */
  currency: string | null;
}

/** What a seller writes in a line before they tick it. */
const TYPED: readonly TodayColumn[] = ['outcome', 'note', 'nextDay'];

/**
 * Writes the day's list to the sheet Today, made where it is missing: the first ten on top, then the
 * others in the list's order, then what was logged today. What was typed in a line stays with its
 * client until it is ticked; the type of contact for the day. On top stands how far the day has got,
 * and the money at risk by manager.
 *
 * @param risk how that money is told
 */
export function fillToday(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  contacts: ContactsToday,
  log: Table<ContactsColumn> | null,
  document: SheetDocument,
  warnings: Warning[],
  { isByOwnChance, currency }: ToldRisk,
): void {
  const { language } = document;
  const { asOf, due, touched, clients } = contacts;
  const { todaySheet: words, foresight } = texts[language];
  const place = log && logPlaceOf(withEntryColumn(log, document), language);
  // Last, since lines may be ticked and typed in as long as a run takes.
  const opened = openToday(spreadsheet, language);
  const isSameDay = keptIn(opened.contents.kept)?.day === asOf;
  const standing = standingLines(opened.contents, document);
  const logged = isSameDay ? standing.logged : [];
  const first = firstOfToday(due);
  const listed = [...first, ...due.filter((entry) => !first.includes(entry))];
  const shown = listed.filter(({ key }, index) => index < MOST_LINES || standing.open.has(key));
  const ids = new Set(logged.map(({ id }) => id));
  const lines = shown.map((entry) => {
    const line = lineOf(entry, contacts, document);
    const kept = standing.open.get(entry.key);
    const { tick = '', told = '', id = line.id } = kept ?? {};
    const typed = kept && Object.fromEntries(TYPED.map((column) => [column, kept[column]]));
    const type = isSameDay && kept ? kept.type : line.type;
    const own = isSameDay && !ids.has(id) ? id : freeId(line.id, ids);
    return { ...line, ...typed, tick, told, type, id: own };
  });
  const keys = new Set<Cell>(shown.map(({ key }) => escapedCell(key)));
  const left = [...standing.open.values()]
    .filter(
      (line) => !keys.has(line.key) && (!isOpen(line) || TYPED.some((each) => line[each] !== '')),
    )
    .map((line) => ({ ...line, why: escapedCell(words.leftList) }));
  const more = listed.length - shown.length;
  const loggedKeys = new Set(logged.map(({ key }) => key));
  const atRisk = riskByManager(due, (key) => clients.get(key)?.manager ?? '');
  const isDressed = writeToday(
    opened,
    {
      summary:
        words.summary(asOf, listed.length, first.length) +
        (more > 0 ? words.more(more) : '') +
        (atRisk.length > 0 ? words.atRisk(atRisk, currencySigns(currency, language)) : '') +
        (atRisk.length > 0 && isByOwnChance ? ` ${foresight.byOwnChance}` : '') +
        (listed.length > 0 ? words.tick : ''),
      progress: {
        elsewhere: [...touched].filter((key) => !loggedKeys.has(escapedCell(key))).length,
        waiting: due.length,
      },
      kept: keptText({ day: asOf, language, log: place }),
      lines: [...lines, ...left, ...logged],
    },
    document,
  );
  warnings.push(...takeTypedOver());
  if (isDressed) return;
  const sheet = opened.sheet.getName();
  warnings.push({ sheet, row: null, column: '', message: words.notDressed });
}

/** Of who is on the list again after they were logged, the lines are told apart by number. */
function freeId(id: Cell, taken: ReadonlySet<Cell>): Cell {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}/${number}`;
  return free;
}

/** The lines that stand in the sheet, as they are to be written again. */
function standingLines(
  { lines }: TodayContents,
  document: SheetDocument,
): { open: ReadonlyMap<string, TodayLine>; logged: readonly TodayLine[] } {
  const open = new Map<string, TodayLine>();
  const logged: TodayLine[] = [];
  for (const line of lines) {
    if (isBlank(line.key)) continue;
    const again = Object.fromEntries(
      Object.entries(line).map(([column, cell]) => [
        column,
        escapedCell(rememberedCell(cell, document)),
      ]),
    ) as TodayLine;
    if (isLogged(line)) logged.push(again);
    else open.set(String(line.key), again);
  }
  return { open, logged };
}

function lineOf(entry: DueEntry, contacts: ContactsToday, document: SheetDocument): TodayLine {
  const { language } = document;
  const { contactLists, words } = texts[language];
  const { key, contactType, moneyAtRisk } = entry;
  const client = contacts.clients.get(key);
  const touches = contacts.pressed.get(key);
  const text = contacts.textFor(key);
  const phone = client?.phone ?? '';
  const messenger = contactLinks(phone, '').find(({ href }) => href?.startsWith('https://'));
  const why = [
    whyToday(entry, client?.churnSignal ?? '', language),
    ...(touches === undefined ? [] : [contactLists.today.pressure(touches, contacts.pressureDays)]),
  ];
  return {
    tick: '',
    client: escapedCell(client?.name ?? key),
    why: escapedCell(why.join(' · ')),
    type: escapedCell(words.contactTypes[contactType ?? 'call']),
    outcome: '',
    note: '',
    nextDay: '',
    phone: escapedCell(phone),
    messenger: messenger?.href ?? '',
    last: client ? escapedCell(lastLogged(client, language)) : '',
    bought: client?.lastPurchase == null ? '' : serialOf(client.lastPurchase),
    offer: escapedCell(client?.offer ?? ''),
    moneyAtRisk: moneyAtRisk ?? '',
    manager: escapedCell(client?.manager ?? ''),
    told: '',
    logged: '',
    key: escapedCell(key),
    id: escapedCell(`${isoDay(contacts.asOf)}/${key}`),
    text: escapedCell(text ? inOneCell(text) : ''),
  };
}
