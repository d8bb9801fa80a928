import { type Cell, isBlank } from '../../cells/cell';
import { CellFault } from '../../cells/cellFault';
import { readDay } from '../../cells/day';
import { readMoney } from '../../cells/money';
import { readNumber } from '../../cells/number';
import { readWord, readWords } from '../../cells/word';
import type { ContactType } from '../../core/contacts/cadence';
import type { LastContacts } from '../../core/contacts/lastContacts';
import type { Day } from '../../core/day';
import { clientKey } from '../../core/log/clientKey';
import type { ChurnSignal } from '../../core/rhythm/churnSignal';
import type { Status } from '../../core/rhythm/lifecycle';
import type { IntervalSource } from '../../core/rhythm/rhythm';
import { ABC_CLASSES, type AbcClass } from '../../core/segments/abc';
import type { Category, Potential, Trait } from '../../core/segments/category';
import type { WinBackDecision } from '../../core/value/winBackValue';
import type { ClientComputedColumn, ClientUserColumn } from '../../schema/schema';
import { type Texts, texts } from '../../texts/texts';
import { CATEGORY_WORDS, POTENTIAL_WORDS, TRAIT_WORDS, YES_NO_WORDS } from '../../texts/vocabulary';
import type { SheetDocument } from '../document/document';
import type { ClientsTable } from './clientsTable';
import { keyIn } from './keyIn';

/**
 * A client's row as it stands: what people keep of him, and what the last recalculation computed. Null stands for "nothing there, or nothing that
 * can be read": of what is wrong in a cell the recalculation tells.
 */
export interface StandingClient {
  key: string;
  name: string;
  /** Counted from 1, as in the sheet. */
  row: number;
  manager: string;
  phone: string;
  email: string;
  birthday: Day | null;
  potential: Potential | null;
  traits: Trait[];
  manualCategory: Category | null;
  leavingReason: string;
  winBackCost: number | null;
  doNotContact: boolean;
  snoozedUntil: Day | null;
  /** Those that his row says of, whatever day they are. */
  lastContacts: LastContacts;
  /** Whether a recalculation has left any figure in the row. */
  isComputed: boolean;
  abc: AbcClass | null;
  status: Status | null;
  category: Category | null;
  /** In the words of the sheet, like the signal and the step. */
  categoryRule: string;
  churnSignal: string;
  /** The strongest of its signals. */
  strongestSignal: ChurnSignal | null;
  recommendedStep: string;
  nextContact: Day | null;
  contactType: ContactType | null;
  firstPurchase: Day | null;
  lastPurchase: Day | null;
  missedCycles: number | null;
  intervalDays: number | null;
  intervalSource: IntervalSource | null;
  deals: number | null;
  revenue: number | null;
  profit: number | null;
  averageOrder: number | null;
  winBackValue: number | null;
  winBackDecision: WinBackDecision | null;
}

/** The managers of a base, by name. */
export function managersOf(clients: Iterable<Pick<StandingClient, 'manager'>>): string[] {
  const managers = new Set([...clients].map(({ manager }) => manager));
  managers.delete('');
  return [...managers].sort((a, b) => a.localeCompare(b));
}

/** Every client of the sheet, the first row of each, in the order of the rows. */
export function standingClients(table: ClientsTable, document: SheetDocument): StandingClient[] {
  const seen = new Set<string>();
  const client = table.columns.get('client') as number;
  return table.rows.flatMap((row, index) => {
    const key = keyIn(row[client] ?? '');
    if (key === null || seen.has(key) || table.headings.has(index)) return [];
    seen.add(key);
    return [standingClient(table, index, document)];
  });
}

/** @param index of a row that has a client */
export function standingClient(
  table: ClientsTable,
  index: number,
  document: SheetDocument,
): StandingClient {
  const cells = table.rows[index] ?? [];
  const users = (column: ClientUserColumn): Cell => cells[table.columns.get(column) ?? -1] ?? '';
  const computed = (column: ClientComputedColumn): Cell =>
    cells[table.computed.get(column) ?? -1] ?? '';
  const day = (cell: Cell) => readable(() => readDay(cell, document));
  const number = (column: ClientComputedColumn) =>
    readable(() => readNumber(computed(column), document));
  const text = (cell: Cell) => (isBlank(cell) ? '' : String(cell).trim());
  const given = (type: ContactType, cell: Cell): LastContacts => {
    const on = day(cell);
    return on === null ? {} : { [type]: on };
  };
  const name = text(users('client'));
  return {
    key: clientKey(name),
    name,
    row: table.headerRow + 1 + index,
    manager: text(users('manager')),
    phone: text(users('phone')),
    email: text(users('email')),
    birthday: day(users('birthday')),
    potential: readable(() => readWord(users('potential'), POTENTIAL_WORDS)),
    traits: readable(() => readWords(users('traits'), TRAIT_WORDS, () => {})) ?? [],
    manualCategory: readable(() => readWord(users('manualCategory'), CATEGORY_WORDS)),
    leavingReason: text(users('leavingReason')),
    winBackCost: readable(() => readMoney(users('winBackCost'), document)),
    doNotContact: readable(() => readWord(users('doNotContact'), YES_NO_WORDS)) === 'yes',
    snoozedUntil: day(users('snoozedUntil')),
    lastContacts: {
      ...given('call', users('lastCall')),
      ...given('meeting', users('lastMeeting')),
    },
    isComputed: [...table.computed.values()].some((column) => !isBlank(cells[column] ?? '')),
    abc: ABC_CLASSES.find((each) => each === computed('abc')) ?? null,
    status: codeShown(computed('status'), ({ words }) => words.statuses),
    category: standingCategory(table, index),
    categoryRule: text(computed('categoryRule')),
    churnSignal: text(computed('churnSignal')),
    strongestSignal: codeShown(
      text(computed('churnSignal')).split(';')[0] ?? '',
      ({ words }) => words.churnSignals,
    ),
    recommendedStep: text(computed('recommendedStep')),
    nextContact: day(computed('nextContact')),
    contactType: codeShown(computed('contactType'), ({ words }) => words.contactTypes),
    firstPurchase: day(computed('firstPurchase')),
    lastPurchase: day(computed('lastPurchase')),
    missedCycles: number('missedCycles'),
    intervalDays: number('intervalDays'),
    intervalSource: codeShown(computed('intervalSource'), ({ words }) => words.intervalSources),
    deals: number('deals'),
    revenue: number('revenue'),
    profit: number('profit'),
    averageOrder: number('averageOrder'),
    winBackValue: number('winBackValue'),
    winBackDecision: codeShown(computed('winBackDecision'), ({ words }) => words.decisions),
  };
}

/** The category that the last recalculation left in a row, or somebody typed over it; null where there is none. */
export function standingCategory({ rows, computed }: ClientsTable, index: number): Category | null {
  const cell = rows[index]?.[computed.get('category') ?? -1] ?? '';
  return codeShown(cell, ({ words }) => words.categories);
}

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof CellFault) return null;
    throw error;
  }
}

/** The code whose word the add-on has written, in whichever language the document then was. */
function codeShown<Code extends string>(
  cell: Cell,
  wordsOf: (texts: Texts) => Readonly<Record<Code, string>>,
): Code | null {
  for (const language of ['en', 'ru'] as const) {
    const words = wordsOf(texts[language]);
    const code = (Object.keys(words) as Code[]).find((each) => words[each] === cell);
    if (code) return code;
  }
  return null;
}
