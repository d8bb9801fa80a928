import type { Cell } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import type { Day } from '../../core/day';
import type { AbcSettings } from '../../core/segments/clientAbc';
import type { SettingName } from '../../schema/settings';
import { type Language, texts } from '../../texts/texts';

/**
 * What the cells of Settings hold that ask for such ABC classes. Own dates are left as they stand
 * where another window is chosen.
 */
export function abcSettingCells(
  { abcMeasure, abcWindow, abcFrom, abcTo, aShare, bShare }: AbcSettings,
  language: Language,
): ReadonlyMap<SettingName, Cell> {
  const { settingWords } = texts[language];
  const cells = new Map<SettingName, Cell>([
    ['abcMeasure', settingWords.abcMeasure[abcMeasure]],
    ['abcWindow', settingWords.abcWindow[abcWindow]],
    ['aShare', aShare],
    ['bShare', bShare],
  ]);
  if (abcWindow === 'ownDates') {
    cells.set('abcFrom', dayCell(abcFrom));
    cells.set('abcTo', dayCell(abcTo));
  }
  return cells;
}

function dayCell(day: Day | null): Cell {
  return day === null ? '' : serialOf(day);
}
