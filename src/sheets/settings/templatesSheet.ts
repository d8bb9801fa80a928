import { type Cell, isBlank } from '../../cells/cell';
import { understood } from '../../cells/cellFault';
import { readText } from '../../cells/text';
import { readWord } from '../../cells/word';
import type { ContactType } from '../../core/contacts/cadence';
import type { TextOccasion, TextTemplate } from '../../core/templates/occasion';
import {
  LONGEST_TEXT,
  parseTemplate,
  plainName,
  TEMPLATE_FIELDS,
  type TemplateField,
} from '../../core/templates/template';
import { type Offer, rowFor } from '../../core/winBack/offers';
import type { Language } from '../../schema/languages';
import { rowBelow, sheetRow } from '../../schema/sheetRow';
import { texts } from '../../texts/texts';
import {
  CONTACT_TYPE_WORDS,
  TEMPLATE_FIELD_WORDS,
  TEXT_OCCASION_WORDS,
  UNDERSTOOD,
} from '../../texts/vocabulary';
import { decorate } from '../document/decoration';
import { ownColumns } from '../document/ownColumns';
import { findOwnSheet, type OwnSheet, ownSheet } from '../document/workbook';
import { escapedCell } from '../grid/escapedCell';
import { growRows } from '../grid/growth';
import { HEADER_COLOUR, paintHeader } from '../grid/look';
import { RowReader } from '../tables/table';
import type { Warning } from '../tables/warnings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const COLUMNS = ['occasion', 'channel', 'text'] as const;

type TemplateColumn = (typeof COLUMNS)[number];

const WIDTHS: Readonly<Record<TemplateColumn, number>> = { occasion: 210, channel: 110, text: 720 };

/** The sheet of the user's texts, and the formulas in it where somebody asked for them. */
export interface TemplatesSheet extends OwnSheet {
  formulas: readonly (readonly string[])[];
}

/** The sheet as it stands, read in one call; null where there is none. */
export function lookAtTemplates(spreadsheet: Spreadsheet): TemplatesSheet | null {
  const found = findOwnSheet(spreadsheet, 'templates', valuesOf);
  return found && !isEmpty(found) ? { ...found, formulas: [] } : null;
}

/**
 * The sheet with its formulas, made with the first texts where it is missing or empty. What the user
 * has made of it is never written over.
 */
export function openTemplates(spreadsheet: Spreadsheet, language: Language): TemplatesSheet {
  const found = ownSheet(spreadsheet, 'templates', language, valuesOf);
  if (isEmpty(found)) {
    return { sheet: found.sheet, values: layOut(found, language), formulas: [] };
  }
  return { ...found, formulas: columnsOf(found.sheet).getFormulas() };
}

/** Columns of the user's may stand among ours. */
const COLUMNS_READ = 'A:H';

/** One call; of a sheet that the user has made narrower, two. */
function valuesOf(sheet: Sheet): unknown[][] {
  return columnsOf(sheet).getValues();
}

function columnsOf(sheet: Sheet): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(COLUMNS_READ);
  } catch {
    return sheet.getDataRange();
  }
}

function isEmpty({ values }: OwnSheet): boolean {
  return (values as Cell[][]).every((cells) => cells.every(isBlank));
}

/** The looks before the values: a run that is killed in between leaves a sheet still to be made. */
function layOut({ sheet }: OwnSheet, language: Language): Cell[][] {
  const { headers, notes } = texts[language].templates;
  const rows: Cell[][] = [
    COLUMNS.map((column) => headers[column]),
    ...standardTexts(language).map(({ occasion, text }) => [occasion, '', text]),
  ];
  growRows(sheet, rows.length);
  const header = sheet.getRange(1, 1, 1, COLUMNS.length);
  const range = sheet.getRange(1, 1, rows.length, COLUMNS.length);
  decorate(sheet, 'look', () => {
    COLUMNS.forEach((column, index) => {
      sheet.setColumnWidth(index + 1, WIDTHS[column]);
    });
    sheet.setFrozenRows(1);
    range.setWrap(true).setVerticalAlignment('top');
  });
  paintHeader(sheet, header, HEADER_COLOUR.user);
  decorate(sheet, 'notes', () => {
    header.setNotes([
      [
        notes.occasion(occasionsListed(language)),
        notes.channel,
        notes.text(fieldsListed(language)),
      ],
    ]);
  });
  range.setValues(rows.map((cells, row) => (row === 0 ? cells : cells.map(escapedCell))));
  return rows;
}

/** The texts from the start: for the occasions, then for the reasons that the offers begin with. */
function standardTexts(language: Language): { occasion: string; text: string }[] {
  const { standard } = texts[language].templates;
  const { textOccasions, leavingReasons } = UNDERSTOOD[language];
  const words = { ...textOccasions, ...leavingReasons };
  return (Object.keys(standard) as (keyof typeof standard)[]).map((code) => ({
    occasion: words[code][0] ?? code,
    text: standard[code],
  }));
}

/**
 * The texts to send. A row that cannot be used is reported and left out; a field that is none is
 * reported and stays open.
 *
 * @param found null where there is no sheet yet: the first texts then stand in
 */
export function readTemplates(
  found: TemplatesSheet | null,
  offers: readonly Offer[],
  language: Language,
  warnings: Warning[],
): TextTemplate[] {
  const words = texts[language];
  if (!found) {
    return standardTexts(language).flatMap(({ occasion, text }) => {
      const about = occasionOf(occasion, offers);
      return about ? [textTemplate(about, null, text)] : [];
    });
  }
  const [header = [], ...rows] = found.values as Cell[][];
  const columns = ownColumns(header, COLUMNS, (each) => each.templates.headers);
  const table = {
    sheet: found.sheet,
    name: found.sheet.getName(),
    headerRow: sheetRow(0),
    header,
    columns,
    rows,
  };
  const reader = new RowReader<TemplateColumn>(table, words, warnings);
  const { headers, ...said } = words.templates;
  const gone = (['occasion', 'text'] as const).find((column) => !columns.has(column));
  if (gone) {
    reader.warn(null, gone, said.columnGone(headers[gone]));
    return [];
  }
  const templates: TextTemplate[] = [];
  const rowOf = new Map<string, number>();
  for (let row = 0; row < rows.length; row++) {
    const template = templateAt(row, reader, offers, language);
    if (!template) continue;
    const { occasion, channel, unknown } = template;
    const key = JSON.stringify([occasion, channel]);
    const first = rowOf.get(key);
    if (first !== undefined) {
      reader.warn(row, 'occasion', words.warnings.leftOut(said.doubled(first)));
      continue;
    }
    rowOf.set(key, rowBelow(table.headerRow, row));
    const isFormula = found.formulas[row + 1]?.[columns.get('text') as number];
    if (isFormula) reader.warn(row, 'text', said.formula);
    for (const name of unknown) {
      reader.warn(row, 'text', said.unknownField(name, fieldsListed(language)));
    }
    templates.push(template);
  }
  const hasTold = warnings.some(({ sheet }) => sheet === table.name);
  if (templates.length === 0 && !hasTold) reader.warn(null, 'text', said.noTexts);
  return templates;
}

/** The template of a row; null where there is none, or it cannot be used: that is reported. */
function templateAt(
  row: number,
  reader: RowReader<TemplateColumn>,
  offers: readonly Offer[],
  language: Language,
): TextTemplate | null {
  const { templates: said, warnings } = texts[language];
  const { leftOut } = warnings;
  const text = reader.read(row, 'text', readText, leftOut);
  if (text == null) return null;
  const about = reader.read(row, 'occasion', readText, leftOut);
  const channel = reader.read(
    row,
    'channel',
    (cell) => readWord(cell, CONTACT_TYPE_WORDS),
    leftOut,
  );
  if (about === undefined || channel === undefined) return null;
  const occasion = about === null ? null : occasionOf(about, offers);
  if (occasion === null) {
    const fault =
      about === null ? said.noOccasion : said.unknownOccasion(about, occasionsListed(language));
    reader.warn(row, 'occasion', leftOut(fault));
    return null;
  }
  if (text.length > LONGEST_TEXT) {
    reader.warn(row, 'text', leftOut(said.tooLong(text.length, LONGEST_TEXT)));
    return null;
  }
  return textTemplate(occasion, channel, text);
}

function textTemplate(
  occasion: TextOccasion,
  channel: ContactType | null,
  source: string,
): TextTemplate {
  return { occasion, channel, source, ...parseTemplate(source, fieldOf) };
}

/** What the words of a row mean: an occasion, else a reason that the table of offers has. */
function occasionOf(said: string, offers: readonly Offer[]): TextOccasion | null {
  return understood(() => readWord(said, TEXT_OCCASION_WORDS)) ?? rowFor(said, offers);
}

/** The first field of each plain name. */
const FIELDS: ReadonlyMap<string, TemplateField> = new Map(
  [...TEMPLATE_FIELDS]
    .reverse()
    .flatMap((field) =>
      TEMPLATE_FIELD_WORDS[field].map((word) => [plainName(word), field] as const),
    ),
);

function fieldOf(name: string): TemplateField | null {
  return FIELDS.get(name) ?? null;
}

/** The name of a field in a language, as it stands in braces. */
export function fieldName(field: TemplateField, language: Language): string {
  return UNDERSTOOD[language].templateFields[field][0] ?? field;
}

function fieldsListed(language: Language): string {
  return TEMPLATE_FIELDS.map((field) => `{${fieldName(field, language)}}`).join(', ');
}

function occasionsListed(language: Language): string {
  return Object.values(UNDERSTOOD[language].textOccasions)
    .map(([word]) => word)
    .join(', ');
}
