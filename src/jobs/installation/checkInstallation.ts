import { dropTriggers, fireOnce } from '../../google/clockTrigger';
import { withDocumentLock } from '../../google/documentLock';
import { lockFinding } from '../../google/lockFinding';
import { rightsFindings } from '../../google/rightsFindings';
import { TRIGGER_CHECKS } from '../../schema/installationChecks';
import type { Language } from '../../schema/languages';
import { currentDocument, now } from '../../sheets/document/document';
import { SheetError } from '../../sheets/document/sheetError';
import { cellFindings } from '../../sheets/installation/cellFindings';
import { chartAndNameFindings } from '../../sheets/installation/chartAndNameFindings';
import { attempt, type Finding } from '../../sheets/installation/finding';
import { formulaFindings, writeFormulas } from '../../sheets/installation/formulaFindings';
import { localeFindings } from '../../sheets/installation/localeFindings';
import { propertyFinding } from '../../sheets/installation/propertyFinding';
import { ruleFindings } from '../../sheets/installation/ruleFindings';
import {
  keptTemporarySheet,
  makeTemporarySheet,
  removeTemporarySheet,
} from '../../sheets/installation/temporarySheet';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { texts } from '../../texts/texts';
import { notFired } from './installationTrigger';
import { keepTrigger } from './keptTrigger';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google calculates custom functions one by one. */
const PATIENCE_MS = 20_000;

/**
 * Begins to look at what the add-on takes for true of Google, on a sheet that is deleted in any
 * case: by {@link lookAtFormulas}, which is to follow, by the clock a minute later, by the next
 * check, or here where something fails.
 *
 * @returns what needs no waiting
 */
export function checkInstallation(spreadsheet: Spreadsheet): Finding[] {
  const language = addOnLanguage();
  // These ask what holds while nobody has the lock, and the properties are read anew.
  const ahead = [...rightsFindings(), ...lockFinding(), ...propertyFinding()];
  let isBegun = false;
  try {
    return withDocumentLock(language, () => {
      isBegun = true;
      return [...ahead, ...onNewSheet(spreadsheet, language)];
    });
  } catch (error) {
    if (isBegun) leaveNothing(spreadsheet);
    throw error;
  }
}

function onNewSheet(spreadsheet: Spreadsheet, language: Language): Finding[] {
  const document = currentDocument();
  removeTemporarySheet(spreadsheet);
  const since = now();
  const sheet = makeTemporarySheet(spreadsheet, since);
  writeFormulas(spreadsheet, sheet, document);
  return [
    ...localeFindings(spreadsheet, document),
    ...cellFindings(sheet, document),
    ...ruleFindings(sheet, language),
    ...chartAndNameFindings(spreadsheet, sheet),
    ...askForTrigger(since),
  ];
}

function askForTrigger(since: number): Finding[] {
  return attempt(TRIGGER_CHECKS, () => {
    dropTriggers('installationTrigger');
    fireOnce('installationTrigger');
    keepTrigger({ askedAt: since, findings: null });
    return notFired();
  });
}

/**
 * Looks whether the formulas of a check have been calculated; once they have, or there was time
 * enough, the sheet is deleted.
 *
 * @returns null while some are to be waited for
 * @throws SheetError where no check is under way
 */
export function lookAtFormulas(spreadsheet: Spreadsheet): Finding[] | null {
  try {
    const kept = keptTemporarySheet();
    const sheet = kept && spreadsheet.getSheetById(kept.sheetId);
    if (!sheet) throw new SheetError(texts[addOnLanguage()].installation.interrupted);
    const isOver = now() - kept.since > PATIENCE_MS;
    const findings = formulaFindings(spreadsheet, sheet, currentDocument(), isOver);
    if (findings) removeTemporarySheet(spreadsheet);
    return findings;
  } catch (error) {
    leaveNothing(spreadsheet);
    throw error;
  }
}

function leaveNothing(spreadsheet: Spreadsheet): void {
  removeTemporarySheet(spreadsheet);
  dropTriggers('installationTrigger');
}
