import { clientHistories } from '../../core/log/clientHistories';
import { type AbcSettings, clientAbc } from '../../core/segments/clientAbc';
import {
  type ClassifiedClient,
  type Segmentation,
  segmentation,
} from '../../core/segments/segmentation';
import type { AbcMeasure } from '../../core/settings';
import { CLIENT_COMPUTED } from '../../schema/computedColumns';
import type { SheetDocument } from '../../sheets/document/document';
import { CellOwnership } from '../../sheets/figures/cellOwnership';
import { computedIn } from '../../sheets/figures/computedPlan';
import { type Memory, memoryOf } from '../../sheets/figures/memory';
import { lookAtMemory } from '../../sheets/figures/memorySheet';
import { readUserValues } from '../../sheets/figures/userValues';
import { formulasIn } from '../../sheets/figures/writeComputed';
import { formulasOf } from '../../sheets/grid/guardedPlace';
import type { ClientRow } from '../../sheets/tables/clientRows';
import { texts } from '../../texts/texts';
import { type Undoable, undoable } from '../health';
import { type LookedAtBase, lookAtBase } from '../readBase';
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
  /**
   * How many clients a recalculation would move though no setting were changed: the categories in
   * the sheet are that far out of date.
   */
  outdated: number;
  /** What Undo would take back where the last thing done was a segmentation; else null. */
  undoable: Undoable | null;
}

/**
 * Shows an ABC segmentation of the base as it stands today, beside the categories in the sheet.
 * Nothing is written.
 *
 * @param wanted null for the settings as they stand
 * @throws SheetError where the sheets cannot be worked with
 */
export function previewSegmentation(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  document: SheetDocument,
  wanted: AbcSettings | null,
): SegmentationPreview {
  const read = lookAtBase(spreadsheet, 'sales', document);
  const { clients, logs, asOf } = read;
  const memory = lookAtMemory(spreadsheet);
  const histories = clientHistories(clients, logs.deals.clients);
  const isKept = keptCategories(spreadsheet, read, memory);
  const segmented = clients.map((client): ClassifiedClient => {
    const { category } = read.computedOf(client);
    if (!isKept(client)) return { ...client, category };
    // As good as one set by hand, where it shows one.
    return { ...client, category, manualCategory: category ?? client.manualCategory, isKept: true };
  });
  const made = (settings: AbcSettings) => {
    const abc = clientAbc(clients, histories, logs.deals, settings, asOf);
    return { abc, ...segmentation(segmented, abc) };
  };
  const now = made(read.settings);
  const { abc, ...shown } = wanted ? made(wanted) : now;
  const settings = wanted ?? read.settings;
  const last = undoable(memory);
  return {
    settings,
    measuredBy: abc.measuredBy,
    segmentation: shown,
    names: new Map(clients.map(({ key, name }) => [key, name])),
    caveats: abcCaveats(abc, settings, texts[document.language]),
    outdated: now.moves.reduce((count, move) => count + move.clients.length, 0),
    undoable: last?.kind === 'segmented' ? last : null,
  };
}

/** Whose category a recalculation would leave alone: a formula, or a value of the user's. */
function keptCategories(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { table, document }: LookedAtBase,
  memory: Memory,
): (client: ClientRow) => boolean {
  const formulas = formulasIn(table, formulasOf(table));
  const isThere = (sheetId: number) => spreadsheet.getSheetById(sheetId) !== null;
  const ownership = new CellOwnership(
    memoryOf(memory, table.sheet.getSheetId(), isThere),
    readUserValues(),
  );
  const place = CLIENT_COMPUTED.indexOf('category');
  return ({ row, key }) => {
    const cells = computedIn(table, row, document);
    const isOurs = ownership.judge(key, cells)('category', cells[place] ?? '');
    return !isOurs || formulas.get(row)?.has('category') === true;
  };
}
