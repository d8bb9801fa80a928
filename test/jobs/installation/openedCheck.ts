import type { CheckedInstallation, Finding } from '../../../src/panel/panel';
import type { Grid } from '../../../workbench/spreadsheet/grid';
import { type Answer, type Hosts, openedAddOn, smallBase } from '../openedAddOn';

/** What a user has in their spreadsheet, all of which is to be left as it is. */
const USER = `
  function usersOwn() {
    const spreadsheet = SpreadsheetApp.getActive();
    const clients = spreadsheet.getSheetByName('Clients');
    clients.setConditionalFormatRules([
      SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(9).setBackground('#ff0000')
        .setRanges([clients.getRange('C2:C9')]).build(),
    ]);
    spreadsheet.setNamedRange('MY_OWN', clients.getRange('A2:A4'));
    clients.getRange('B3').activate();
  }
  function standing() {
    const spreadsheet = SpreadsheetApp.getActive();
    return JSON.stringify({
      sheets: spreadsheet.getSheets().map((sheet) => [
        sheet.getSheetId(), sheet.getName(), sheet.getDataRange().getValues(),
        sheet.getConditionalFormatRules().map((rule) => [
          rule.getBooleanCondition().getCriteriaValues(),
          rule.getRanges().map((range) => range.getA1Notation()),
        ]),
      ]),
      names: spreadsheet.getNamedRanges().map((named) => [
        named.getName(), named.getRange().getA1Notation(),
      ]),
      active: spreadsheet.getActiveSheet().getName(),
      selected: spreadsheet.getActiveRange().getA1Notation(),
    });
  }
`;

type Started = Answer & { about: CheckedInstallation; findings: Finding[] };
type Looked = Answer & { findings: Finding[] | null };

/**
 * The add-on beside a user's own sheets, to be checked. What it asks of formulas needs the engine.
 */
export async function openedCheck(
  locale: 'en_US' | 'ru_RU' = 'en_US',
  workbook: Grid[] = smallBase(),
  host: keyof Hosts = 'memory',
) {
  const opened = await openedAddOn(workbook, { host, locale, script: USER });
  const { workbench, call } = opened;
  workbench.run('usersOwn');
  const start = () => call<Started>('panelCheckStart');
  const look = () => call<Looked>('panelCheckLook');
  return {
    ...opened,
    start,
    look,
    /** Formulas calculated, and judged. */
    check: async () => {
      const started = start();
      await workbench.settle();
      const looked = look();
      return { started, looked, findings: [...started.findings, ...(looked.findings ?? [])] };
    },
    /** All that is the user's. */
    standing: () => workbench.run('standing'),
  };
}

/** The same, set up and recalculated. */
export async function setUpCheck() {
  const opened = await openedCheck('en_US', smallBase(), 'engine');
  opened.setUp();
  opened.recalculate();
  return opened;
}

/** The ids of the findings of a kind. */
export function idsOf(findings: readonly Finding[], result: Finding['result']): string[] {
  return findings.filter((finding) => finding.result === result).map(({ id }) => id);
}
