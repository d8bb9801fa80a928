import { isBlank } from '../../cells/cell';
import {
  type FormColumns,
  type FormFault,
  formColumns,
  isFormHeader,
  isFormName,
} from '../../recognition/formAnswers';
import { sheetRow } from '../../schema/sheetRow';
import { TABLE_ROLES } from '../../schema/sheets';
import { type Language, texts } from '../../texts/texts';
import { gridSheets } from '../document/gridSheets';
import { isFormOfBase } from '../document/sampleSheets';
import { readMapping } from './mapping';
import { cellsOf } from './sheetCells';
import type { Table } from './table';
import type { Warning } from './warnings';

/** The columns of a form's answers that are read as those of a contact. */
export type FormColumn = 'date' | 'client' | 'score' | 'note';

/** The answers to a form of Google's, as they stand on a sheet of their own. */
export interface FormSheet extends Table<FormColumn> {
  questions: FormColumns;
}

/**
 * The sheets of a spreadsheet that hold a form's answers: called so, headed so, and none of the
 * tables that set-up knows. Each takes two calls, and a spreadsheet without one takes none.
 *
 * @param clientsId the sheet of the base's clients
 * @param warnings  takes which of them, or of their columns, cannot be read, and why
 */
export function formSheets(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  clientsId: number,
  language: Language,
  warnings: Warning[],
): FormSheet[] {
  const named = gridSheets(spreadsheet).filter((sheet) => isFormName(sheet.getName()));
  if (named.length === 0) return [];
  const mapped = new Set(
    TABLE_ROLES.flatMap((role) => {
      const { sheetId, alsoOn = [] } = readMapping(role) ?? {};
      return [sheetId, ...alsoOn];
    }),
  );
  return named.flatMap((sheet) => {
    const id = sheet.getSheetId();
    if (mapped.has(id) || !isFormOfBase(id, clientsId)) return [];
    const values = cellsOf(sheet, texts[language]);
    const row = values.findIndex((cells) => !cells.every(isBlank));
    const header = values[row] ?? [];
    if (!isFormHeader(header)) return [];
    const rows = values.slice(row + 1);
    const found = formColumns(header, rows);
    const name = sheet.getName();
    if (found === null) return [];
    if (isFault(found)) {
      const message = texts[language].formAnswers[found];
      warnings.push({ sheet: name, row: null, column: '', message });
      return [];
    }
    for (const index of found.otherScales) {
      const message = texts[language].formAnswers.anotherScale;
      warnings.push({ sheet: name, row: null, column: String(header[index]), message });
    }
    const read: [FormColumn, number | null | undefined][] = [
      ['date', found.day],
      ['client', found.people[0]],
      ['score', found.score],
      ['note', found.words[0]],
    ];
    const columns = read.flatMap(([column, index]): [FormColumn, number][] =>
      index == null ? [] : [[column, index]],
    );
    return {
      ...{ sheet, name, header, rows, questions: found },
      headerRow: sheetRow(row),
      columns: new Map(columns),
      headings: new Map(),
      another: null,
      unused: [],
    };
  });
}

function isFault(found: FormColumns | FormFault): found is FormFault {
  return typeof found === 'string';
}
