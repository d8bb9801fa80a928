import { isFreshStart } from '../jobs/setUp/inspect';
import {
  addClientsAction,
  planAheadAction,
  recalculateAction,
  setUpAction,
  undoAction,
} from '../panel/actions';
import { type JobResult, jobResult } from '../panel/jobResult';
import { activeSpreadsheet } from '../sheets/document/activeSpreadsheet';
import { addOnLanguage } from '../sheets/settings/addOnLanguage';
import { texts } from '../texts/texts';
import { askAboutDaily } from './daily';
import { askAboutRemoval } from './removal';

export const menuRecalculate = (): void => {
  show(recalculateAction());
};

export const menuPlanAhead = (): void => {
  show(planAheadAction());
};

/**
 * On an empty spreadsheet there is nothing to ask: the sheets are made. Else the panel shows what
 * was recognised.
 */
export const menuSetUp = (): void => {
  const start = jobResult(() => ({
    isFresh: isFreshStart(activeSpreadsheet()),
    message: '',
  }));
  if (!start.ok) show(start);
  else if (start.isFresh) show(setUpAction());
  else openPanel('setUp');
};

export const menuUndo = (): void => {
  show(undoAction());
};

export const menuAddClients = (): void => {
  show(addClientsAction());
};

export const menuDaily = (): void => {
  askAboutDaily();
};

export const menuCheckInstallation = (): void => {
  openPanel('installation');
};

export const menuRemove = (): void => {
  askAboutRemoval();
};

export const menuOpenPanel = (): void => {
  openPanel(null);
};

/**
 * The page is opened in the language of the document: it holds the texts of that one alone.
 *
 * @param start what the panel is to open with; null for what it showed last */
function openPanel(start: 'setUp' | 'installation' | null): void {
  const language = addOnLanguage();
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(texts[language].addOn);
  const panel = `<div id="panel"${start ? ` data-start="${start}"` : ''}>`;
  const withTexts = `<script>${PANEL_TEXTS[language]}</script>${panel}`;
  // A function, since texts may hold `$` patterns.
  page.setContent(page.getContent().replace('<div id="panel">', () => withTexts));
  SpreadsheetApp.getUi().showSidebar(page);
}

/** What went well passes by; what did not waits to be read. */
function show({ ok, message }: JobResult): void {
  const { addOn } = texts[addOnLanguage()];
  if (ok) activeSpreadsheet().toast(message, addOn, 8);
  else SpreadsheetApp.getUi().alert(addOn, message, SpreadsheetApp.getUi().ButtonSet.OK);
}
