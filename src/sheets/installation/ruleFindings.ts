import type { ClientComputedColumn } from '../../schema/computedColumns';
import type { Language } from '../../schema/languages';
import { sheetRow } from '../../schema/sheetRow';
import { currentDocument } from '../document/document';
import { highlightContacts, isOurs } from '../figures/contactHighlight';
import { attempt, type Finding, judged, messageOf, seenInWords, unknown } from './finding';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The columns that the rules look at, behind that of the clients. */
const COLUMNS: readonly ClientComputedColumn[] = [
  'nextContact',
  'contactType',
  'contactState',
  'daysOverdue',
  'status',
];

/** Overdue, coming, and one for each status. */
const OURS = 5;
const ABOVE = 5;
const LISTED = ['yes', 'no'];

/** Conditional formats and lists, the add-on's beside a user's. */
export function ruleFindings(sheet: Sheet, language: Language): Finding[] {
  return [
    ...attempt(['ownRules', 'ownRulesFound', 'userRule'], () => formats(sheet, language)),
    ...attempt(['strictList'], () => [strictList(sheet)]),
    unknown('typedColumn', seenInWords().noTypedColumn),
  ];
}

function formats(sheet: Sheet, language: Language): Finding[] {
  const usersOwn = SpreadsheetApp.newConditionalFormatRule()
    .whenNumberGreaterThan(ABOVE)
    .setBackground('#ffffff')
    .setRanges([sheet.getRange('H1:H5')])
    .build();
  sheet.setConditionalFormatRules([usersOwn]);
  const columns = { client: 0, computed: new Map(COLUMNS.map((name, at) => [name, at + 1])) };
  const place = {
    ...{ sheet, name: sheet.getName(), headerRow: sheetRow(0), header: [], rows: [], width: 1 },
    ...{ nameColumn: 0, hasMoreBelow: true },
  };
  const document = { ...currentDocument(), language };
  highlightContacts(place, columns, document);
  const first = sheet.getConditionalFormatRules();
  highlightContacts(place, columns, document);
  const again = sheet.getConditionalFormatRules();
  const condition = again[0]?.getBooleanCondition();
  const type = String(condition?.getCriteriaType());
  const values = condition?.getCriteriaValues().map(Number) ?? [];
  const ours = first.filter(isOurs);
  const seen = seenInWords();
  return [
    judged('ownRules', ours.length === OURS, seen.marked(ours.length, OURS)),
    judged('ownRulesFound', again.length === OURS + 1, seen.rules(again.length, OURS + 1)),
    judged(
      'userRule',
      type === 'NUMBER_GREATER_THAN' && values[0] === ABOVE,
      seen.firstRule(`${type} ${values.join()}`),
    ),
  ];
}

function strictList(sheet: Sheet): Finding {
  const cell = sheet.getRange('X9');
  cell.setDataValidation(
    SpreadsheetApp.newDataValidation()
      .requireValueInList(LISTED, true)
      .setAllowInvalid(false)
      .build(),
  );
  try {
    cell.setValue('perhaps');
    SpreadsheetApp.flush();
  } catch (error) {
    return judged('strictList', true, seenInWords().refused(messageOf(error)));
  }
  return judged('strictList', false, seenInWords().written(`${cell.getValue()}`));
}
