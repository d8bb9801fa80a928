import { strToU8, zipSync } from 'fflate';
import type { Book } from '../document/book';
import type { SheetCells } from '../document/sheetCells';
import { sheetNamesOf } from './sheetNames';
import { StyleTable } from './styleTable';
import { worksheetXml } from './worksheetXml';
import { escaped, HEAD } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A document as a file for Excel. */
export interface SavedXlsx {
  bytes: Uint8Array<ArrayBuffer>;
  /** The sheets whose names Excel does not take: each as it is, and as it is in the file. */
  renamed: (readonly [own: string, name: string])[];
  /** Cells, such as `Sales!B3`, whose text is longer than Excel takes. */
  cutOff: string[];
}

/**
 * The sheets of a document as an XLSX file: what its cells show, with number formats, colours,
 * widths and frozen panes. Formulas are values in it, since Excel knows no function of the add-on's;
 * charts and rules stay behind.
 */
export function xlsxOf(book: Book): SavedXlsx {
  const styles = new StyleTable();
  const sheets = book.sheets();
  const names = sheetNamesOf(sheets.map(({ name }) => name));
  const cutOff: string[] = [];
  const parts = sheets.map((sheet) =>
    worksheetXml(sheet, styles, (place) => cutOff.push(`${sheet.name}!${place}`)),
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets, names),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles.xml(),
  };
  parts.forEach((part, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = part;
  });
  const bytes = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  const renamed = sheets.flatMap(({ name: own }, index) => {
    const name = names[index] ?? own;
    return name === own ? [] : [[own, name] as const];
  });
  const zipped = zipSync(Object.fromEntries(bytes)) as Uint8Array<ArrayBuffer>;
  return { bytes: zipped, renamed, cutOff };
}

function workbookXml(sheets: readonly SheetCells[], names: readonly string[]): string {
  const listed = sheets.map((sheet, index) => {
    const state = sheet.isHidden ? ' state="hidden"' : '';
    const name = escaped(names[index] ?? '');
    return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const listed = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${listed.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const parts = [
    ['workbook', '/xl/workbook.xml', 'sheet.main'],
    ['styles', '/xl/styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, index) => [
      'worksheet',
      `/xl/worksheets/sheet${index + 1}.xml`,
      'worksheet',
    ]),
  ].map(([, path, kind]) => `<Override PartName="${path}" ContentType="${CONTENT}.${kind}+xml"/>`);
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  );
}
