import { namedRanges } from '../document/namedRanges';
import { type OwnChart, placeCharts } from '../grid/ownCharts';
import { attempt, type Finding, judged, seenInWords } from './finding';
import { nameOnTemporarySheet } from './temporarySheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TITLE = 'Retention Sheets';
const NARROW = 'X11:Y13';
const WIDE = 'X11:Y14';

/** A chart and a name, made, found again and changed. */
export function chartAndNameFindings(spreadsheet: Spreadsheet, sheet: Sheet): Finding[] {
  return [
    ...attempt(['chart'], () => [chart(sheet)]),
    ...attempt(['namedRange'], () => [namedRange(spreadsheet, sheet)]),
  ];
}

function chart(sheet: Sheet): Finding {
  sheet.getRange(WIDE).setValues([
    ['Point', 'Figure'],
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  const wanted = (range: string): OwnChart => ({
    type: Charts.ChartType.COLUMN,
    titles: [TITLE],
    title: TITLE,
    ranges: [range],
    row: 60,
    column: 1,
    offset: 0,
    options: { width: 300, height: 200 },
  });
  placeCharts(sheet, [wanted(NARROW)], true);
  placeCharts(sheet, [wanted(WIDE)], false);
  const shown = sheet.getCharts().map((each) =>
    each
      .getRanges()
      .map((range) => range.getA1Notation())
      .join(),
  );
  return judged(
    'chart',
    shown.length === 1 && shown[0] === WIDE,
    seenInWords().chart(shown.join('; ')),
  );
}

function namedRange(spreadsheet: Spreadsheet, sheet: Sheet): Finding {
  const name = nameOnTemporarySheet(sheet.getSheetId());
  spreadsheet.setNamedRange(name, sheet.getRange('X16'));
  const found = namedRanges(spreadsheet).get(name)?.getA1Notation() ?? null;
  spreadsheet.removeNamedRange(name);
  const isGone = !namedRanges(spreadsheet).has(name);
  return judged('namedRange', found === 'X16' && isGone, seenInWords().name(found, isGone));
}
