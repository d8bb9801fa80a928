import type { Choice, Inspection, Place, TableRole } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { BigQueryLog } from '../bigQuery/bigQueryLog';
import { FieldFault } from '../fieldFault';
import { refusedAs } from '../fieldFaults';
import { ColumnSelect } from './columnSelect';
import { ColumnsRead } from './columnsRead';
import { HeaderChoice } from './headerChoice';
import { missingSentence } from './missingSentence';
import { StatusesOfChoice } from './statusesOfChoice';
import { sentTable, type TableChoice } from './tableChoice';
import { UnusedColumns } from './unusedColumns';

interface Props {
  role: TableRole;
  table: TableChoice;
  sheets: Inspection['sheets'];
  /** Which of them only show BigQuery, as a sentence. */
  dataSources: string | undefined;
  /** Whether a log tells of purchases. */
  hasSales: boolean;
  /** Whether there is a sheet of deals already, whose clients can be taken over. */
  hasDeals: boolean;
  /** The spreadsheet's. */
  timeZone: string;
  language: Language;
  /** Why a field was refused, by its id. */
  faultAt(id: string): string;
  onPlace(place: Place): void;
  onHeaderRow(headerRow: number): void;
  /** The sheet is to be read alone, without those of the same header. */
  onAlone(): void;
  onHeader(column: string, header: string | null): void;
}

/** Where one table is, and which of its columns is which. */
export function TableSetUp(props: Props) {
  const { role, table, sheets, dataSources, hasSales, timeZone, language } = props;
  const { onPlace, onHeaderRow, onAlone, onHeader, faultAt } = props;
  const { setUp, panel, headers: labels } = panelTexts[language];
  const { place, contents, failure } = table;
  const missingOf = (column: string) => missingSentence(role, column, hasSales, language);

  const recognised = (contents?.columns ?? {}) as TableChoice['headers'];
  // By what the sheet was recognised to have, not by what is chosen since: a column must not move
  // from under the hand.
  const isInFront = ({ column, isRequired }: TableChoice['columns'][number]) =>
    isRequired || missingOf(column) !== '' || typeof recognised[column] === 'string';
  const isMade = (column: string) =>
    contents?.layout === 'extract' || (contents?.layout === 'monthsAcross' && column !== 'client');
  const row = ({ column, isRequired }: TableChoice['columns'][number]) => (
    <ColumnSelect
      key={column}
      id={`${role}-${column}`}
      label={(labels[role] as Record<string, string>)[column] ?? column}
      headers={contents?.headers ?? []}
      chosen={table.headers[column] ?? null}
      isRequired={isRequired}
      missing={missingOf(column)}
      fault={faultAt(`${role}-${column}`)}
      language={language}
      onChoose={(header) => onHeader(column, header)}
    />
  );
  // Of months side by side the client alone has a column, and an extract has one for all.
  const columns = contents ? table.columns.filter(({ column }) => !isMade(column)) : [];
  const front = columns.filter(isInFront);
  const more = columns.filter((each) => !isInFront(each));
  const isChosen = (column: string) => typeof table.headers[column] === 'string';
  const lacksNone = columns.every(({ column, isRequired }) => !isRequired || isChosen(column));
  const saysStatus = lacksNone && (isChosen('status') || isChosen('secondStatus'));

  return (
    <fieldset>
      <legend>{setUp.tables[role]}</legend>
      <div class="column">
        <label for={`${role}-sheet`}>{setUp.sheet}</label>
        <select
          id={`${role}-sheet`}
          value={String(place)}
          {...refusedAs(`${role}-sheet`, faultAt(`${role}-sheet`))}
          onChange={({ currentTarget: { value } }) => onPlace(placeOf(value))}
        >
          {sheets.map(({ id, name, isHidden }) => (
            <option key={id} value={String(id)}>
              {isHidden ? setUp.hiddenSheet(name) : name}
            </option>
          ))}
          <option value="create">{setUp.create}</option>
          {role !== 'clients' && <option value="none">{setUp.decline}</option>}
        </select>
        <FieldFault id={`${role}-sheet`} fault={faultAt(`${role}-sheet`)} />
        <TableNote {...props} />
        {role === 'sales' && dataSources && <p class="note quiet">{dataSources}</p>}
        {table.alsoOn.length > 0 && (
          <p class="note quiet">
            {setUp.alsoOn(table.alsoOn.map(({ name }) => name))}{' '}
            <button type="button" class="plain" onClick={onAlone}>
              {setUp.alone}
            </button>
          </p>
        )}
      </div>
      {contents?.packed && <ColumnsRead columns={contents.packed} labels={labels[role]} />}
      {failure && (
        <p class="failure" role="alert">
          {failure}{' '}
          <button type="button" class="plain" onClick={() => onPlace(place)}>
            {panel.retry}
          </button>
        </p>
      )}
      {typeof place === 'number' && !contents && !failure && <p class="quiet">{panel.loading}</p>}
      {contents && contents.headers.length > 0 && (
        <>
          {contents.candidates.length > 0 && (
            <HeaderChoice
              role={role}
              contents={contents}
              language={language}
              onChoose={onHeaderRow}
            />
          )}
          {front.map(row)}
          {more.length > 0 && (
            <details>
              <summary>{setUp.moreColumns(more.length)}</summary>
              {more.map(row)}
            </details>
          )}
          <UnusedColumns
            contents={contents}
            chosen={table.headers}
            labels={labels[role]}
            language={language}
            onUse={(column, header) => {
              onHeader(column, header);
              showColumn(`${role}-${column}`);
            }}
          />
          {role === 'sales' && saysStatus && (
            <StatusesOfChoice
              sales={sentTable(table) as NonNullable<Choice['sales']>}
              language={language}
            />
          )}
        </>
      )}
      {role === 'sales' && <BigQueryLog language={language} timeZone={timeZone} />}
    </fieldset>
  );
}

/** What was chosen for a column is seen at once, though it may stand among those folded away. */
function showColumn(id: string): void {
  const select = document.getElementById(id);
  const folded = select?.closest('details');
  if (folded) folded.open = true;
  select?.focus();
}

/** What comes of a place that is no sheet with something on it. */
function TableNote({ role, table: { place, contents }, hasDeals, language }: Props) {
  const { setUp } = panelTexts[language];
  if (place === 'create') {
    const isFilled = role === 'clients' && hasDeals;
    return <p class="note quiet">{isFilled ? setUp.createdFromSales : setUp.created}</p>;
  }
  if (place === 'none' && role !== 'clients') {
    return <p class="note quiet">{setUp.declined[role]}</p>;
  }
  if (contents?.refused) return <p class="note failure">{contents.refused}</p>;
  if (contents && contents.layout !== 'rows') {
    return <p class="note quiet">{setUp[contents.layout]}</p>;
  }
  if (contents?.tooLow) {
    const { row, headers, rowsSearched } = contents.tooLow;
    const sentence = setUp.headerTooLow(row, headers.join(', '), rowsSearched);
    return <p class="note failure">{sentence}</p>;
  }
  return contents?.headers.length === 0 ? <p class="note failure">{setUp.emptySheet}</p> : null;
}

function placeOf(value: string): Place {
  return value === 'create' || value === 'none' ? value : Number(value);
}
