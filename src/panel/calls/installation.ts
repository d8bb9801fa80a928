import { isoDay } from '../../core/day';
import { checkInstallation, lookAtFormulas } from '../../jobs/installation/checkInstallation';
import { keptTriggerFindings } from '../../jobs/installation/installationTrigger';
import {
  INSTALLATION_CHECKS,
  type InstallationCheck,
  PANEL_CHECKS,
} from '../../schema/installationChecks';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { attempt, type Finding, judged, unknown } from '../../sheets/installation/finding';
import { addOnDocument, addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { texts } from '../../texts/texts';
import { type JobResult, jobResult } from '../jobResult';

/** Of package.json; `build.mjs` puts it in. */
declare const ADD_ON_VERSION: string;

/** The check of the installation, in the calls that its view makes one after the other. */
export interface InstallationCalls {
  /** Does nothing: how long it takes is the time there and back. */
  panelCheckPing(): JobResult;
  panelCheckStart(): JobResult<{ about: CheckedInstallation; findings: Finding[] }>;
  /** Null while formulas are waited for. */
  panelCheckLook(): JobResult<{ findings: Finding[] | null }>;
  panelCheckTrigger(): JobResult<{ findings: Finding[] }>;
}

/** What the report begins with, and what its checks are about, in the user's words. */
export interface CheckedInstallation {
  version: string;
  /** ISO day. */
  day: string;
  locale: string;
  timeZone: string;
  checks: readonly CheckInWords[];
}

/** A check as the view shows it. */
export interface CheckInWords {
  id: InstallationCheck;
  /** What is taken for true. */
  assumption: string;
  /** What to try where it could not be told; '' where there is nothing. */
  toTry: string;
}

export const panelCheckPing = (): ReturnType<InstallationCalls['panelCheckPing']> =>
  jobResult(() => ({ message: '' }));

export const panelCheckStart = (): ReturnType<InstallationCalls['panelCheckStart']> =>
  jobResult(() => {
    const spreadsheet = activeSpreadsheet();
    const about: CheckedInstallation = {
      version: ADD_ON_VERSION,
      day: isoDay(addOnDocument().today()),
      locale: spreadsheet.getSpreadsheetLocale(),
      timeZone: spreadsheet.getSpreadsheetTimeZone(),
      checks: checksInWords(),
    };
    // Nothing that may fail stands behind this: the check has a sheet by then.
    const found = checkInstallation(spreadsheet);
    return { about, findings: [...found, ...secondFile(), ...unanswered()], message: '' };
  });

export const panelCheckLook = (): ReturnType<InstallationCalls['panelCheckLook']> =>
  jobResult(() => ({ findings: lookAtFormulas(activeSpreadsheet()), message: '' }));

export const panelCheckTrigger = (): ReturnType<InstallationCalls['panelCheckTrigger']> =>
  jobResult(() => ({ findings: keptTriggerFindings(), message: '' }));

function checksInWords(): CheckInWords[] {
  const { assumptions, ofFunction, toTry } = texts[addOnLanguage()].installation;
  const said: Readonly<Record<string, string>> = assumptions;
  const tried: Readonly<Record<string, string>> = toTry;
  return INSTALLATION_CHECKS.map((id) => ({
    id,
    assumption: said[id] ?? ofFunction(id),
    toTry: tried[id] ?? '',
  }));
}

/** What the panel is to tell. */
function unanswered(): Finding[] {
  const { seen } = texts[addOnLanguage()].installation;
  return PANEL_CHECKS.map((id) => unknown(id, seen.notAnswered));
}

/** This very code stands in the second file; a run without rights leaves no trace to be read. */
function secondFile(): Finding[] {
  const { seen } = texts[addOnLanguage()].installation;
  return [
    ...attempt(['secondFile'], () => {
      const page = HtmlService.createHtmlOutputFromFile('AddOn').getContent();
      const isWhole = page.startsWith('<script') && page.endsWith('</script>');
      return [judged('secondFile', isWhole, seen.secondFile(page.length, isWhole))];
    }),
    unknown('secondFileOnOpen', seen.noTrace),
  ];
}
