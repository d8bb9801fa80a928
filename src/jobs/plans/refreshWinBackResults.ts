import type { ClientFigures } from '../../core/base/clientBase';
import { campaignOutcome } from '../../core/winBack/campaign';
import type { OwnSheet } from '../../sheets/document/workbook';
import { writeWinBackResults } from '../../sheets/reports/winBackResultsSheet';
import type { ReadBase } from '../readBase';

/**
 * Writes what the win-back queue rests on: what became of the last campaign, how often silent
 * clients came back, and what each signal was worth.
 */
export function refreshWinBackResults(
  opened: OwnSheet,
  { document, asOf, settings, clients, sales, logs, base }: ReadBase,
): void {
  const outcome = campaignOutcome(
    clients.map(({ key, doNotContact, winBackCost }) => ({
      key,
      category: (base.clients.get(key) as ClientFigures).category,
      doNotContact,
      cost: winBackCost ?? settings.winBackCost,
    })),
    logs.deals,
    logs.contacts,
    settings,
    asOf,
  );
  writeWinBackResults(
    opened,
    {
      outcome,
      campaignDays: settings.campaignDays,
      controlGroupSince: settings.controlGroupSince,
      hasLog: sales.length > 0,
      rates: base.returnRates,
      signals: base.measuredSignals,
    },
    document,
  );
}
