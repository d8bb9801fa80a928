import { isBlank } from '../../cells/cell';
import { shown } from '../../cells/cellFault';
import { readNumber } from '../../cells/number';
import { readWord } from '../../cells/word';
import {
  type Cadence,
  CONTACT_TYPES,
  type ContactType,
  DEFAULT_CADENCE,
} from '../../core/contacts/cadence';
import { CATEGORIES, type Category } from '../../core/segments/category';
import { rowBelow } from '../../schema/sheetRow';
import { type Texts, texts } from '../../texts/texts';
import { CATEGORY_WORDS, CONTACT_TYPE_WORDS } from '../../texts/vocabulary';
import type { SheetDocument } from '../document/document';
import { RowReader } from '../tables/table';
import type { Warning } from '../tables/warnings';
import { numberNeed } from './numberNeed';
import type { SettingsTable, TableDesign } from './settingsTable';

/** Days between contacts. */
const DAYS = { from: 1, to: 3650, isWhole: true } as const;

/**
 * The table of contact rules: categories down, types of contact across. Its named range is there
 * for formulas to point at.
 */
export const CADENCE_TABLE: TableDesign = {
  table: 'cadence',
  rows: (language) =>
    CATEGORIES.map((category) => [
      texts[language].words.categories[category],
      ...CONTACT_TYPES.map((type) => DEFAULT_CADENCE[category][type] ?? ''),
    ]),
  spareRows: 0,
  widths: [170, 100, 100, 100, 100],
  validate: (body, language) => {
    const { settingFaults } = texts[language];
    const rule = SpreadsheetApp.newDataValidation()
      .setAllowInvalid(false)
      .requireNumberBetween(DAYS.from, DAYS.to)
      .setHelpText(settingFaults.whole(DAYS.from, DAYS.to))
      .build();
    body.offset(0, 1, CATEGORIES.length, CONTACT_TYPES.length).setDataValidation(rule);
  },
};

type CadenceReader = RowReader<'category' | ContactType>;

/**
 * The contact rules as they stand. What cannot be used is reported: for days, and for a category
 * that has no row, the default stands in; a row or column that means nothing is passed over.
 */
export function readCadence(
  table: SettingsTable | undefined,
  document: SheetDocument,
  warnings: Warning[],
): Cadence {
  if (!table) return DEFAULT_CADENCE;
  const words = texts[document.language];
  const types = contactColumns(table, words, warnings);
  const columns = new Map<'category' | ContactType, number>([['category', 0], ...types]);
  const reader: CadenceReader = new RowReader({ ...table, columns }, words, warnings);
  const rows = categoryRows(reader, table, words);
  return Object.fromEntries(
    CATEGORIES.map((category) => {
      const row = rows.get(category);
      if (row !== undefined) return [category, daysOf(reader, row, category, document, words)];
      const fault = words.settingFaults.noCategory(words.words.categories[category]);
      const standard = rulesInWords(DEFAULT_CADENCE[category], words);
      reader.warn(HEADER, 'category', words.warnings.badSetting(fault, standard));
      return [category, DEFAULT_CADENCE[category]];
    }),
  ) as Cadence;
}

/** The header as a row of its table. */
const HEADER = -1;

function contactColumns(
  table: SettingsTable,
  words: Texts,
  warnings: Warning[],
): Map<ContactType, number> {
  const columns = new Map<ContactType, number>();
  table.header.forEach((cell, index) => {
    if (index === 0) return;
    const reader = new RowReader(
      { ...table, columns: new Map([['type', index]]) },
      words,
      warnings,
    );
    const { columnIgnored, columnDoubled, noName } = words.settingFaults;
    const isEmpty = table.rows.every((cells) => isBlank(cells[index]));
    const type = reader.read(
      HEADER,
      'type',
      () => readWord(cell, CONTACT_TYPE_WORDS),
      columnIgnored,
    );
    if (type === null && !isEmpty) reader.warn(HEADER, 'type', columnIgnored(noName));
    if (!type) return;
    if (columns.has(type)) {
      reader.warn(HEADER, 'type', columnIgnored(columnDoubled(shown(cell))));
      return;
    }
    columns.set(type, index);
  });
  return columns;
}

/** The row of each category, as an index among the table's rows. */
function categoryRows(
  reader: CadenceReader,
  { rows, headerRow }: SettingsTable,
  { settingFaults, warnings }: Texts,
): Map<Category, number> {
  const found = new Map<Category, number>();
  rows.forEach((cells, row) => {
    if (cells.every(isBlank)) return;
    const category = reader.read(
      row,
      'category',
      (cell) => readWord(cell, CATEGORY_WORDS),
      warnings.leftOut,
    );
    if (category === null) {
      reader.warn(row, 'category', warnings.leftOut(settingFaults.noName));
    }
    if (!category) return;
    const first = found.get(category);
    if (first !== undefined) {
      const fault = settingFaults.rowDoubled(shown(cells[0]), rowBelow(headerRow, first));
      reader.warn(row, 'category', warnings.leftOut(fault));
      return;
    }
    found.set(category, row);
  });
  return found;
}

function daysOf(
  reader: CadenceReader,
  row: number,
  category: Category,
  document: SheetDocument,
  words: Texts,
): Cadence[Category] {
  const days: Partial<Record<ContactType, number>> = {};
  for (const type of CONTACT_TYPES) {
    const standard = DEFAULT_CADENCE[category][type];
    const refused = (fault: string) =>
      standard === undefined
        ? words.warnings.cellIgnored(fault)
        : words.warnings.badSetting(fault, String(standard));
    let value = reader.read(row, type, (cell) => readNumber(cell, document), refused);
    if (typeof value === 'number') {
      const need = numberNeed(DAYS, value, words);
      if (need) {
        reader.warn(row, type, refused(words.settingFaults.found(shown(value), need)));
        value = undefined;
      }
    }
    const used = value === undefined ? standard : value;
    if (used != null) days[type] = used;
  }
  return days;
}

function rulesInWords(rules: Cadence[Category], { words }: Texts): string {
  return CONTACT_TYPES.flatMap((type) => {
    const days = rules[type];
    return days === undefined ? [] : [`${words.contactTypes[type]} ${days}`];
  }).join(', ');
}
