import type { Cell } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import type { Day } from '../../core/day';
import type { AbcSettings } from '../../core/segments/clientAbc';
import type { Language } from '../../texts/texts';
import type { SettingKey } from '../document/settingRows';
import { choiceWords } from './settingCell';

/** What the cells of Settings hold that ask for such ABC classes. Own dates are left as they stand where another window is chosen. */
export function abcSettingCells(
  { abcMeasure, abcWindow, abcBorders }: AbcSettings,
  language: Language,
): ReadonlyMap<SettingKey, Cell> {
  const cells = new Map<SettingKey, Cell>([
    ['abcMeasure', choiceWords('abcMeasure', language)[abcMeasure] ?? ''],
    ['abcWindow', choiceWords('abcWindow', language)[abcWindow.kind] ?? ''],
    ['aShare', abcBorders.aShare],
    ['bShare', abcBorders.bShare],
  ]);
  if (abcWindow.kind === 'ownDates') {
    cells.set('abcFrom', dayCell(abcWindow.fromDay));
    cells.set('abcTo', dayCell(abcWindow.toDay));
  }
  return cells;
}

function dayCell(day: Day | null): Cell {
  return day === null ? '' : serialOf(day);
}
