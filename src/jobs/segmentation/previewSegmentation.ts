import { underClients } from '../../core/identity/aliases';
import { clientHistories } from '../../core/log/clientHistories';
import { purchaseHistories } from '../../core/log/purchaseHistory';
import { type AbcSettings, clientAbc } from '../../core/segments/clientAbc';
import {
  type ClassifiedClient,
  type Segmentation,
  segmentation,
} from '../../core/segments/segmentation';
import type { AbcMeasure } from '../../core/settings';
import { DEFAULT_SETTINGS } from '../../schema/settings';
import type { SheetDocument } from '../../sheets/document/document';
import { readUserValues } from '../../sheets/figures/userValues';
import { readSettings } from '../../sheets/settings/readSettings';
import { lookAtSettings } from '../../sheets/settings/settingsSheet';
import { readClients } from '../../sheets/tables/clientRows';
import { readSales } from '../../sheets/tables/salesSheet';
import { standingCategory } from '../../sheets/tables/standingClients';
import { texts } from '../../texts/texts';
import { lookAtClients, openSales } from '../clientBaseSheets';
import { type Undoable, undoable } from '../health';
import { abcCaveats } from './abcCaveats';

/** What an ABC segmentation would make of the base. */
export interface SegmentationPreview {
  /** What it goes by. */
  settings: AbcSettings;
  /** Revenue where a profit is wanted that nobody knows. */
  measuredBy: AbcMeasure;
  segmentation: Segmentation;
  /** Clients' names as they stand in the sheet, by key. */
  names: ReadonlyMap<string, string>;
  /** Where the classes do not rest on what was asked for, in sentences. */
  caveats: string[];
  /** How many clients a recalculation would move though no setting were changed: the categories in the sheet are that far out of date. */
  outdated: number;
  /** What Undo would take back where the last thing done was a segmentation; else null. */
  undoable: Undoable | null;
}

/**
 * Shows an ABC segmentation of the base as it stands today, beside the categories in the sheet. Nothing is written.
 *
 * @param wanted null for the settings as they stand
 * @throws SheetError where the sheets cannot be worked with
 */
export function previewSegmentation(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  document: SheetDocument,
  wanted: AbcSettings | null,
): SegmentationPreview {
  const { language } = document;
  const words = texts[language];
  const asOf = document.today();
  const salesTable = openSales(spreadsheet, language);
  const clientsTable = lookAtClients(spreadsheet, language);
  const settingsSheet = lookAtSettings(spreadsheet);
  const standing = settingsSheet ? readSettings(settingsSheet, document, []) : DEFAULT_SETTINGS;
  const deals = salesTable
    ? underClients(
        readSales(salesTable, standing.marginPercent, asOf, document, words, []),
        standing.aliases,
      )
    : [];
  const inLog = new Set(deals.map(({ client }) => client));
  const clients = readClients(
    clientsTable,
    (key) => inLog.has(key),
    asOf,
    document,
    words,
    [],
    standing.aliases,
  );
  const histories = clientHistories(clients, purchaseHistories(deals));

  // A category that the user has typed over the computed one stays: it is as good as one set by hand.
  const typedOver = new Set(readUserValues().category);
  const segmented = clients.map((client): ClassifiedClient => {
    const category = standingCategory(clientsTable, client.row);
    const isKept = category !== null && typedOver.has(client.key);
    return { ...client, category, manualCategory: isKept ? category : client.manualCategory };
  });
  const made = (settings: AbcSettings) => {
    const abc = clientAbc(histories, deals, settings, asOf);
    return { abc, ...segmentation(segmented, abc) };
  };
  const now = made(standing);
  const { abc, ...shown } = wanted ? made(wanted) : now;
  const settings = wanted ?? standing;
  const last = undoable(spreadsheet);
  return {
    settings,
    measuredBy: abc.measuredBy,
    segmentation: shown,
    names: new Map(clients.map(({ key, name }) => [key, name])),
    caveats: abcCaveats(abc, settings, words),
    outdated: now.moves.reduce((count, move) => count + move.clients.length, 0),
    undoable: last?.kind === 'segmented' ? last : null,
  };
}
