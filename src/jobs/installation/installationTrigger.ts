import { dropTriggers } from '../../google/clockTrigger';
import { triggerFindings } from '../../google/triggerFindings';
import { TRIGGER_CHECKS } from '../../schema/installationChecks';
import { now } from '../../sheets/document/document';
import { type Finding, unknown } from '../../sheets/installation/finding';
import { removeTemporarySheet } from '../../sheets/installation/temporarySheet';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { texts } from '../../texts/texts';
import { keepTrigger, readKeptTrigger } from './keptTrigger';

/**
 * What the clock calls a minute after a check has begun: keeps what it finds, takes its trigger
 * away, and the sheet of a check that was left half-way.
 *
 * @param spreadsheet null where the run has none
 * @param authMode    as the event tells it
 */
export function installationTrigger(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet | null,
  authMode: string,
): void {
  const askedAt = readKeptTrigger()?.askedAt ?? null;
  const seconds = askedAt === null ? null : Math.round((now() - askedAt) / 1_000);
  const findings = triggerFindings({ seconds, authMode, hasSpreadsheet: spreadsheet !== null });
  keepTrigger({ askedAt: askedAt ?? now(), findings });
  if (spreadsheet) removeTemporarySheet(spreadsheet);
  dropTriggers('installationTrigger');
}

/** What the run by the clock has found; not known while it has not taken place. */
export function keptTriggerFindings(): Finding[] {
  const found = readKeptTrigger()?.findings;
  return found ? [...found] : notFired();
}

export function notFired(): Finding[] {
  const { seen } = texts[addOnLanguage()].installation;
  return TRIGGER_CHECKS.map((id) => unknown(id, seen.notFired));
}
