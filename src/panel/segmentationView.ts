import { typedNumber } from '../cells/number';
import { type Day, isoDay } from '../core/day';
import { asMinor, fromMinor } from '../core/money';
import { CONCENTRATION_WARNING_PERCENT } from '../core/retention/concentration';
import type { AbcClass } from '../core/segments/abc';
import type { Category, CategoryRule } from '../core/segments/category';
import type { ParetoPoint } from '../core/segments/pareto';
import type { ClassSummary } from '../core/segments/segmentation';
import type { AbcMeasure } from '../core/settings';
import type { Undoable } from '../jobs/health';
import type { SegmentationPreview } from '../jobs/segmentation/previewSegmentation';
import type { SheetDocument } from '../sheets/document/document';
import type { SegmentationWish } from './segmentationWish';

/** A client: the key to find them by, and what to call them. */
interface NamedClient {
  key: string;
  name: string;
}

/**
 * An ABC segmentation as the panel shows it: plain values, money in the sheet's currency, and of
 * the lists the beginning.
 */
export interface SegmentationView {
  /** What it goes by. */
  wish: SegmentationWish;
  measuredBy: AbcMeasure;
  classes: ClassSummary[];
  curve: ParetoPoint[];
  /**
   * The most valuable clients of each move, and how many make it; null for those who have no
   * category yet.
   */
  moves: { from: Category | null; to: Category | null; count: number; clients: NamedClient[] }[];
  /** Those whose category is decided by hand or by a trait. */
  held: {
    count: number;
    clients: (NamedClient & { class: AbcClass | null; category: Category; rule: CategoryRule })[];
  };
  /** The largest client, where they hold so much of the total that it is a risk. */
  concentrated: (NamedClient & { valuePercent: number }) | null;
  caveats: string[];
  outdated: number;
  undoable: Undoable | null;
}

/** More names are not looked through in a panel. */
const NAMES = 200;

export function segmentationView(
  { segmentation, settings, names, ...preview }: SegmentationPreview,
  document: SheetDocument,
): SegmentationView {
  const { classes, curve, moves, held, largest } = segmentation;
  const { abcMeasure, abcWindow, abcFrom, abcTo, aShare, bShare } = settings;
  const named = (key: string) => ({ key, name: names.get(key) ?? key });
  const typed = (share: number) => typedNumber(share, document);
  const written = (day: Day | null) =>
    day === null || abcWindow !== 'ownDates' ? '' : isoDay(day);
  const isMoney = preview.measuredBy !== 'deals';
  return {
    ...preview,
    wish: {
      measure: abcMeasure,
      window: abcWindow,
      fromDay: written(abcFrom),
      toDay: written(abcTo),
      aShare: typed(aShare),
      bShare: typed(bShare),
    },
    classes: classes.map((each) => ({
      ...each,
      value: isMoney ? fromMinor(asMinor(each.value)) : each.value,
    })),
    curve,
    moves: moves.map(({ from, to, clients }) => ({
      from,
      to,
      count: clients.length,
      clients: clients.slice(0, NAMES).map(named),
    })),
    held: {
      count: held.length,
      clients: held.slice(0, NAMES).map((each) => ({ ...each, ...named(each.key) })),
    },
    concentrated:
      largest && largest.valuePercent > CONCENTRATION_WARNING_PERCENT
        ? { ...named(largest.key), valuePercent: largest.valuePercent }
        : null,
  };
}
