import { showClient, showRow, showRunReport } from '../../jobs/show';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import type { Language } from '../../texts/texts';
import { clientKeyOf, wholeNumberOf } from '../argument';
import { type JobResult, jobResult } from '../jobResult';

/** From something in the panel to its place in the sheets. */
export interface ShowCalls {
  /** @param key the client's, as the panel was given it */
  panelShowClient(key: string): JobResult;
  /** @param row counted from 1 */
  panelShowRow(sheetId: number, row: number): JobResult;
  panelShowRunReport(): JobResult;
}

/** A spreadsheet holds ten million cells, so no sheet has more rows. */
const MOST_ROWS = 10_000_000;

export const panelShowClient = (key: unknown): ReturnType<ShowCalls['panelShowClient']> =>
  shown((spreadsheet, language) => showClient(spreadsheet, clientKeyOf(key, language), language));

export const panelShowRow = (
  sheetId: unknown,
  row: unknown,
): ReturnType<ShowCalls['panelShowRow']> =>
  shown((spreadsheet, language) =>
    showRow(
      spreadsheet,
      wholeNumberOf(sheetId, 0, Number.MAX_SAFE_INTEGER, language),
      wholeNumberOf(row, 1, MOST_ROWS, language),
      language,
    ),
  );

export const panelShowRunReport = (): ReturnType<ShowCalls['panelShowRunReport']> =>
  shown(showRunReport);

function shown(
  show: (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, language: Language) => void,
): JobResult {
  return jobResult(() => {
    show(activeSpreadsheet(), addOnLanguage());
    return { message: '' };
  });
}
