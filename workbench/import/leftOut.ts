import type { ExcelFile } from './excelFile';
import { partMatching } from './sheetMarkup';

/** What a workbook may hold and the workbench does not read. */
export type LeftOut = (typeof KINDS)[number];

const KINDS = [
  'conditionalFormats',
  'validations',
  'charts',
  'pictures',
  'pivotTables',
  'tables',
  'hyperlinks',
  'filterConditions',
  'groups',
  'protection',
  'rowAndColumnFormats',
  'borders',
  'richText',
  'names',
  'otherWorkbooks',
  'macros',
] as const;

/** What of this file is not carried over, each kind once. */
export function leftOutOf(file: ExcelFile, markups: readonly string[]): LeftOut[] {
  const hasPart = (path: RegExp) => Object.keys(file.files).some((name) => path.test(name));
  const hasTag = (tag: RegExp) => markups.some((markup) => tag.test(markup));
  const isThere: Record<LeftOut, boolean> = {
    conditionalFormats: hasTag(/<(?:\w+:)?conditionalFormatting\b/),
    validations: hasTag(/<(?:\w+:)?dataValidation\b/),
    charts: hasPart(/^xl\/(?:charts|chartsheets)\//),
    pictures: hasPart(/^xl\/media\//),
    pivotTables: hasPart(/^xl\/pivotTables\//),
    tables: hasPart(/^xl\/tables\//),
    hyperlinks: hasTag(/<(?:\w+:)?hyperlink\b/),
    filterConditions: hasTag(/<(?:\w+:)?filterColumn\b/),
    groups: hasTag(/<(?:\w+:)?(?:row|col)\b[^<>]*\soutlineLevel="[1-9]/),
    protection: hasTag(/<(?:\w+:)?sheetProtection\b/),
    // One by one: both in one pattern are more than the checker of patterns can prove.
    rowAndColumnFormats:
      hasTag(/<(?:\w+:)?col\b[^<>]*\sstyle="[1-9]/) ||
      hasTag(/<(?:\w+:)?row\b[^<>]*\scustomFormat="(?:1|true)"/),
    borders: /<(?:\w+:)?(?:left|right|top|bottom)\s+style="(?!none)/.test(
      partMatching(file, /^xl\/styles\.xml$/),
    ),
    richText: /<(?:\w+:)?r>/.test(partMatching(file, /^xl\/sharedStrings\.xml$/)),
    names: (file.Workbook?.Names ?? []).some(({ Ref }) => Ref.includes('#REF!')),
    otherWorkbooks: hasPart(/^xl\/externalLinks\//),
    macros: hasPart(/^xl\/vbaProject\.bin$/),
  };
  return KINDS.filter((kind) => isThere[kind]);
}
