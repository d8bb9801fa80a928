import { STATUSES } from '../../core/rhythm/lifecycle';
import { type ClientComputedColumn, DUE_SOON_DAYS } from '../../schema/computedColumns';
import { type Texts, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { ChangedMeanwhile } from '../document/sheetError';
import { columnLetter } from '../grid/columnLetter';
import type { GuardedPlace } from '../grid/guardedPlace';
import { changeRules } from '../grid/guardedRules';
import { ALERT_COLOURS } from '../grid/look';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * What tells our rules from the user's: it costs the formula nothing, travels with the rule when
 * columns move, and says whose it is to whoever opens it. A text reads back the same in every
 * locale.
 */
const NAME = '"Retention Sheets"';
const MARK = `(${NAME}<>"")`;

/** Columns in which a late contact is coloured, beside the client's name. */
const CONTACT_COLUMNS: readonly ClientComputedColumn[] = [
  'nextContact',
  'contactType',
  'contactState',
  'daysOverdue',
];

/** Where the columns to be highlighted stand, as indexes. */
export interface HighlightedColumns {
  client: number;
  computed: ReadonlyMap<ClientComputedColumn, number>;
}

/**
 * Puts the add-on's conditional formats on Clients: overdue and coming contacts, and the three
 * statuses. They compare with TODAY(), so they go on telling the truth while nobody runs the
 * script. They are products of comparisons: what separates the arguments of a function is another
 * mark in another locale, which refuses the rule. The user's own rules stay, in their order and before ours.
 */
export function highlightContacts(
  place: GuardedPlace,
  columns: HighlightedColumns,
  document: SheetDocument,
): void {
  decorate(place.sheet, 'rules', () => {
    try {
      const ours = ourRules(place, columns, texts[document.language]);
      changeRules(place, document, (standing) => withOurs(standing, ours));
    } catch (error) {
      // Where columns were moved since they were read, the next run puts the rules where they are.
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
  });
}

function ourRules(
  { sheet, headerRow }: GuardedPlace,
  columns: HighlightedColumns,
  { words }: Texts,
): Rule[] {
  const firstRow = headerRow + 1;
  const column = (index: number) => {
    const letter = columnLetter(index);
    return sheet.getRange(`${letter}${firstRow}:${letter}`);
  };
  const cell = (name: ClientComputedColumn) =>
    `$${columnLetter(columns.computed.get(name) as number)}${firstRow}`;
  const contactCells = [
    column(columns.client),
    ...CONTACT_COLUMNS.map((name) => column(columns.computed.get(name) as number)),
  ];
  const next = cell('nextContact');
  return [
    rule(`=(${next}<>"")*(${next}<TODAY())*${MARK}`, 'overdue', contactCells),
    rule(
      `=(${next}<>"")*(${next}>=TODAY())*(${next}<=TODAY()+${DUE_SOON_DAYS})*${MARK}`,
      'dueSoon',
      contactCells,
    ),
    ...STATUSES.map((status) =>
      rule(`=(${cell('status')}="${words.statuses[status]}")*${MARK}`, status, [
        column(columns.computed.get('status') as number),
      ]),
    ),
  ];
}

/** The rules with ours behind those of the user's; null where they stand so. */
function withOurs(standing: readonly Rule[], ours: readonly Rule[]): Rule[] | null {
  const wanted = [...standing.filter((existing) => !isOurs(existing)), ...ours];
  const isAsWanted =
    standing.length === wanted.length &&
    standing.every((each, index) => wordsOf(each) === wordsOf(wanted[index] as Rule));
  return isAsWanted ? null : wanted;
}

function rule(
  formula: string,
  colour: keyof typeof ALERT_COLOURS,
  ranges: GoogleAppsScript.Spreadsheet.Range[],
): Rule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground(ALERT_COLOURS[colour].background)
    .setFontColor(ALERT_COLOURS[colour].text)
    .setRanges(ranges)
    .build();
}

/** All that there is to one of our rules; of a rule of another kind, its place alone. */
function wordsOf(each: Rule): string {
  const condition = each.getBooleanCondition();
  return JSON.stringify([
    condition?.getCriteriaValues(),
    condition?.getBackground(),
    condition?.getFontColor(),
    each.getRanges().map((range) => range.getA1Notation()),
  ]);
}

/** Whether a rule is one of these, of this version or another. */
export function isOurs(existing: Rule): boolean {
  const values = existing.getBooleanCondition()?.getCriteriaValues() ?? [];
  return values.some((value) => String(value).includes(NAME));
}
