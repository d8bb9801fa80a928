import { type AbcSettings, clientAbc } from '../core/clientAbc';
import { clientHistories } from '../core/clientHistories';
import { purchaseHistories } from '../core/history';
import { type Segmentation, type SegmentedClient, segmentation } from '../core/segmentation';
import { type AbcMeasure, DEFAULT_SETTINGS } from '../core/settings';
import { readClients } from '../sheets/clientRows';
import type { SheetDocument } from '../sheets/document';
import { readKeptCells } from '../sheets/keptCells';
import { readSettings } from '../sheets/readSettings';
import { readSales } from '../sheets/salesSheet';
import { lookAtSettings } from '../sheets/settingsSheet';
import { standingCategory } from '../sheets/standingClients';
import { texts } from '../texts/texts';
import { abcCaveats } from './abcCaveats';
import { lookAtClients, openSales } from './clientBaseSheets';
import { type Undoable, undoable } from './health';

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
    ? readSales(salesTable, standing.marginPercent, asOf, document, words, [])
    : [];
  const inLog = new Set(deals.map(({ client }) => client));
  const clients = readClients(clientsTable, (key) => inLog.has(key), asOf, document, words, []);
  const histories = clientHistories(clients, purchaseHistories(deals));

  // A category that the user has typed over the computed one stays: it is as good as one set by hand.
  const typedOver = new Set(readKeptCells().category);
  const segmented = clients.map((client): SegmentedClient => {
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
