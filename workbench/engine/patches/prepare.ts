import type { Univer } from '@univerjs/core';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import type { Clock } from '../../document/clock';
import type { SheetLocale } from '../../locale/locale';
import { teachArrayFormula } from './arrayFormula';
import { closeCacheDoor } from './cacheDoor';
import { hangClock } from './clockFunctions';
import { teachDialect } from './dialect';
import { letRulesFollow } from './followingRules';
import { showFormattedTexts } from './formattedTexts';
import { gatherFormulasOfSheet } from './formulasOfSheet';
import { keepNamesFresh } from './freshNames';
import { leaveGoneSheets } from './goneSheets';
import { showParseErrors } from './parseErrors';
import { showPlainNumbers } from './plainNumbers';
import { loseNoTime } from './promptness';
import { showSpilledDates } from './spilledDates';
import { readNumbersInFunctions } from './textFunctions';
import { readTextsAs } from './textReading';

/**
 * What every Univer of the workbench needs before it calculates anything, with or without a screen.
 * Univer builds its services with its first workbook, so this comes after that, and before control
 * goes back to the event loop.
 */
export function prepareEngine(univer: Univer, clock: Clock, locale: SheetLocale): void {
  const injector = univer.__getInjector();
  closeCacheDoor();
  gatherFormulasOfSheet(injector);
  teachDialect(injector);
  keepNamesFresh(injector);
  leaveGoneSheets(injector);
  hangClock(injector, clock, locale.dateFormat);
  readTextsAs(injector, locale);
  readNumbersInFunctions(injector);
  teachArrayFormula(injector);
  showParseErrors(injector);
  // Before anything is drawn: what was drawn by other rules would stay so.
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(locale.language);
  showSpilledDates(injector);
  showFormattedTexts(injector);
  showPlainNumbers(injector, locale);
  letRulesFollow(univer);
  // In a browser Univer would not calculate before the first paint, and forget what was asked of it
  // until then.
  injector.get(TriggerCalculationController);
  loseNoTime(univer);
}
