import { type Cell, isBlank } from '../../cells/cell';
import { understood } from '../../cells/cellFault';
import { readDay, serialOf } from '../../cells/day';
import { readNumber } from '../../cells/number';
import type { KeptContacts, MonthContacts } from '../../core/contacts/monthContacts';
import { clientKey } from '../../core/log/clientKey';
import { ALL_TEXTS, type Language, type Texts, texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import { keyIn } from '../tables/keyIn';
import { codeShown } from '../tables/shownCode';
import type { ListColumn } from './listSheet';

type MonthColumn = keyof Texts['planAndFact']['contacts'];

const COLUMNS = [
  'fixedOn',
  'manager',
  'client',
  'type',
  'dueDay',
  'planned',
  'done',
  'left',
] as const satisfies readonly MonthColumn[];

/** What months have asked for, as their list keeps it. */
export interface ListedContacts {
  contacts: MonthContacts[];
  /** Rows that somebody has changed so that they cannot be read any more. */
  unreadable: number;
}

/**
 * Reads the list of the months' contacts on the sheet of the contact plan.
 *
 * @param values what the sheet holds
 */
export function readMonthContacts(
  values: readonly (readonly Cell[])[],
  document: SheetDocument,
): ListedContacts {
  const listed: ListedContacts = { contacts: [], unreadable: 0 };
  const found = placesIn(values);
  if (!found) return listed;
  for (const cells of values.slice(found.headerRow + 1)) {
    const cell = (column: MonthColumn): Cell => cells[found.places.get(column) ?? -1] ?? '';
    if (COLUMNS.every((column) => isBlank(cell(column)))) continue;
    const contact = contactIn(cell, document);
    if (contact) listed.contacts.push(contact);
    else listed.unreadable += 1;
  }
  return listed;
}

/** Whether cells of the list's columns can be read as one of its rows. */
export function isMonthContacts(cells: readonly Cell[], document: SheetDocument): boolean {
  return contactIn((column) => cells[COLUMNS.indexOf(column)] ?? '', document) !== null;
}

function contactIn(
  cell: (column: MonthColumn) => Cell,
  document: SheetDocument,
): MonthContacts | null {
  const day = (column: MonthColumn) => understood(() => readDay(cell(column), document));
  const [fixedOn, dueDay] = [day('fixedOn'), day('dueDay')];
  const client = keyIn(cell('client'));
  const type = codeShown(cell('type'), ({ words }) => words.contactTypes);
  const planned = understood(() => readNumber(cell('planned'), document));
  if (fixedOn === null || dueDay === null || client === null || type === null) return null;
  if (planned === null || planned < 1 || !Number.isInteger(planned)) return null;
  return { fixedOn, client, manager: managerIn(cell('manager')), type, dueDay, planned };
}

/** The list stands beside others, whose headers are partly the same: it begins with its own. */
function placesIn(
  values: readonly (readonly Cell[])[],
): { headerRow: number; places: ReadonlyMap<MonthColumn, number> } | null {
  const named = (column: MonthColumn, cell: Cell) =>
    ALL_TEXTS.some(({ planAndFact }) => planAndFact.contacts[column] === cell);
  for (const [headerRow, header] of values.entries()) {
    const first = header.findIndex((cell) => named('fixedOn', cell));
    if (first < 0) continue;
    const places = COLUMNS.map((column) => {
      const place = header.findIndex((cell, index) => index >= first && named(column, cell));
      return [column, place] as const;
    });
    return { headerRow, places: new Map(places) };
  }
  return null;
}

/** The key of a manager as the add-on names them; null for nobody. */
export function managerIn(cell: Cell): string | null {
  const isNobody = ALL_TEXTS.some(({ plans }) => plans.contactPlan.nobody === cell);
  const name = isNobody ? '' : clientKey(String(cell));
  return name === '' ? null : name;
}

/** @param nameOf how a client or manager is written, by key */
export function monthContactsColumns(
  nameOf: { client: (key: string) => string; manager: (key: string | null) => string },
  language: Language,
): ListColumn<KeptContacts>[] {
  const { planAndFact, words } = texts[language];
  const text = (
    header: MonthColumn,
    width: number,
    cell: (row: KeptContacts) => string,
  ): ListColumn<KeptContacts> => ({
    header: planAndFact.contacts[header],
    format: 'text',
    width,
    cell,
  });
  const day = (header: 'fixedOn' | 'dueDay'): ListColumn<KeptContacts> => ({
    header: planAndFact.contacts[header],
    format: 'day',
    width: 100,
    cell: (row) => serialOf(row[header]),
  });
  const count = (header: 'planned' | 'done' | 'left'): ListColumn<KeptContacts> => ({
    header: planAndFact.contacts[header],
    format: 'count',
    width: 110,
    cell: (row) => (header === 'left' && row.isReleased ? planAndFact.released : row[header]),
  });
  return [
    day('fixedOn'),
    text('manager', 130, ({ manager }) => nameOf.manager(manager)),
    { ...text('client', 220, ({ client }) => nameOf.client(client)), isName: true },
    text('type', 105, ({ type }) => words.contactTypes[type]),
    day('dueDay'),
    count('planned'),
    count('done'),
    count('left'),
  ];
}
