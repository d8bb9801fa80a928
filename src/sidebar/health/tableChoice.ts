import type {
  Choice,
  Inspection,
  Place,
  SheetContents,
  TableInspection,
  TableRole,
} from '../../panel/panel';

/** What stands in the form for one table. */
export interface TableChoice {
  place: Place;
  /** What the chosen sheet holds; null while that is asked, and where no sheet is chosen. */
  contents: SheetContents<TableRole> | null;
  /**
   * The header of each column; null where there is none, left out where the user has not said and
   * none was recognised.
   */
  headers: Readonly<Record<string, string | null>>;
  columns: readonly { column: string; isRequired: boolean }[];
  /** Further sheets of the same header; they are read as one log with it. */
  alsoOn: TableInspection<TableRole>['alsoOn'];
  /** Why the chosen sheet could not be looked at. */
  failure: string;
}

export type TableChoices = Readonly<Record<TableRole, TableChoice>>;

/** The form as the server proposes it. */
export function proposed({ tables }: Inspection): TableChoices {
  const each = ({ place, contents, columns, alsoOn }: TableInspection<TableRole>): TableChoice => ({
    place,
    contents,
    alsoOn,
    headers: (contents?.columns ?? {}) as TableChoice['headers'],
    columns,
    failure: '',
  });
  return {
    clients: each(tables.clients),
    sales: each(tables.sales),
    contacts: each(tables.contacts),
  };
}

/** The form as the server takes it. */
export function sent(choices: TableChoices): Choice {
  return {
    clients: sentTable(choices.clients),
    sales: sentTable(choices.sales),
    contacts: sentTable(choices.contacts),
  } as Choice;
}

/** What stands in it for one table. */
export function sentTable({ place, headers, contents, alsoOn }: TableChoice) {
  if (typeof place !== 'number') return place;
  // Where one row alone can be the header, it is found again wherever it has moved since.
  const isAsked = contents !== null && contents.candidates.length > 0;
  return {
    sheetId: place,
    headers,
    ...(alsoOn.length > 0 && { alsoOn: alsoOn.map(({ id }) => id) }),
    ...(contents && contents.layout !== 'rows' && { layout: contents.layout }),
    ...(isAsked && { headerRow: contents.headerRow }),
  };
}
