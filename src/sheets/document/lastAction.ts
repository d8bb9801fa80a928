import type { Cell } from '../../cells/cell';
import type { SettingName } from '../../schema/settings';
import type { ClientKnownColumn, ContactsColumn, SalesColumn } from '../../schema/userColumns';

// What the add-on did last, so that it can be taken back. The figures that stood there before a
// recalculation are kept once, in the memory itself. Cells are as they are remembered: days as
// serial numbers.

/**
 * An action that can be taken back; how each kind is, says the file of its name in `jobs/undoing`.
 */
export type LastAction = Asked &
  (
    | FiguresAction
    | EditedSettings
    | AddedClients
    | AppendedRow
    | EditedCells
    | { kind: 'alias'; alias: AliasCells }
    | WordMeaning
  );

/** How an action is known, and how far taking it back has come. */
export interface Asked {
  /** Chosen by who asked for it: what is asked for again, since no answer came, is done once. */
  requestId?: string | undefined;
  /** Whether it was begun and is not known to have been done to its end. */
  isDoing?: boolean;
  /** Whether it is being taken back, which goes on where it was cut off. */
  isUndoing?: boolean;
}

/** An action that a recalculation ends. */
export type FiguresAction = Asked &
  ({ kind: 'recalculation' } | { kind: 'segmented'; settings: readonly EditedSetting[] });

/** Settings that were changed for a recalculation which has not written figures yet. */
export interface EditedSettings {
  kind: 'editedSettings';
  settings: readonly EditedSetting[];
}

/** Clients who were given rows, by key, and what else of them was written there. */
export interface AddedClients {
  kind: 'addedClients';
  keys: readonly string[];
  told?: Readonly<Record<string, ToldOfClient>>;
}

/** What a log of deals tells of a client besides their deals. */
export type ToldOfClient = Readonly<Partial<Record<'manager' | 'email' | 'phone', Cell>>>;

/** A row of the table of other spellings: the spelling, the client, and whether they are one. */
export type AliasCells = readonly [spelling: Cell, client: Cell, isSame: Cell];

/** What a word was said to mean: the row of the table of words, and the one it stood in place of. */
export interface WordMeaning {
  kind: 'wordMeaning';
  before: readonly Cell[] | null;
  after: readonly Cell[];
}

/** A setting that was given another value. */
export interface EditedSetting {
  setting: SettingName;
  before: Cell;
  after: Cell;
}

/** A row put below a log, by the cells written in it. */
export type AppendedRow = { kind: 'appendedRow' } & (
  | { table: 'sales'; cells: Readonly<Partial<Record<SalesColumn, Cell>>> }
  | { table: 'contacts'; cells: Readonly<Partial<Record<ContactsColumn, Cell>>> }
);

/** Cells of a client's that were changed, and the columns that were made for them. */
export interface EditedCells {
  kind: 'editedCells';
  cells: readonly EditedCell[];
  made?: readonly ClientKnownColumn[];
}

/** A cell of the user's in Clients that they had the add-on change. */
export interface EditedCell {
  /** The client's key. */
  client: string;
  column: ClientKnownColumn;
  before: Cell;
  after: Cell;
}
