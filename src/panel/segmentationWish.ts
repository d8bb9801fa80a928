import { CellFault, shown } from '../cells/cellFault';
import { readNumber, typedNumber } from '../cells/number';
import type { AbcBorders } from '../core/segments/abc';
import { ABC_WINDOWS, type AbcWindow, type AbcWindowSettings } from '../core/segments/abcWindow';
import type { AbcSettings } from '../core/segments/clientAbc';
import { ABC_MEASURES, type AbcMeasure } from '../core/settings';
import { SETTINGS } from '../schema/settings';
import type { SheetDocument } from '../sheets/document/document';
import { FieldError } from '../sheets/document/sheetError';
import { numberNeed } from '../sheets/settings/numberNeed';
import { texts } from '../texts/texts';
import { dayFrom, oneOf, recordOf, textOf } from './argument';

/**
 * What ABC classes are to be made by, as the panel has it: days as `2025-02-28`, '' where none is
 * given; borders as they are typed.
 */
export interface SegmentationWish {
  measure: AbcMeasure;
  window: AbcWindow;
  fromDay: string;
  toDay: string;
  aShare: string;
  bShare: string;
}

const PARTS: readonly (keyof SegmentationWish)[] = [
  'measure',
  'window',
  'fromDay',
  'toDay',
  'aShare',
  'bShare',
];

/**
 * The settings that a wish asks for.
 *
 * @throws SheetError where it is none, or no classes can be made by it
 */
export function abcSettingsOf(given: unknown, document: SheetDocument): AbcSettings {
  const { language } = document;
  const wish = recordOf(given, PARTS, language);
  return {
    abcMeasure: oneOf(wish.measure, ABC_MEASURES, language),
    ...windowOf(wish, document),
    ...bordersOf(wish, document),
  };
}

type Given = Readonly<Partial<Record<keyof SegmentationWish, unknown>>>;

function windowOf(
  { window, fromDay, toDay }: Given,
  { language }: SheetDocument,
): AbcWindowSettings {
  const abcWindow = oneOf(window, ABC_WINDOWS, language);
  if (abcWindow !== 'ownDates') return { abcWindow, abcFrom: null, abcTo: null };
  const { settings, settingFaults } = texts[language];
  const [from = ''] = settings.abcFrom;
  const [to = ''] = settings.abcTo;
  const abcFrom = fromDay === '' ? null : dayFrom(fromDay, language);
  const abcTo = toDay === '' ? null : dayFrom(toDay, language);
  if (abcFrom === null && abcTo === null) {
    throw faulty(settings.abcWindow, settingFaults.noOwnDates(from, to), 'fromDay');
  }
  if (abcFrom !== null && abcTo !== null && abcTo < abcFrom) {
    throw faulty(settings.abcTo, settingFaults.datesInOrder(abcTo, from, abcFrom), 'toDay');
  }
  return { abcWindow, abcFrom, abcTo };
}

function bordersOf(wish: Given, document: SheetDocument): AbcBorders {
  const { settings, settingFaults } = texts[document.language];
  const [aShare, bShare] = [
    borderOf(wish.aShare, 'aShare', document),
    borderOf(wish.bShare, 'bShare', document),
  ];
  if (aShare < bShare) return { aShare, bShare };
  const [lower = ''] = settings.aShare;
  throw faulty(
    settings.bShare,
    settingFaults.order(typedNumber(bShare, document), lower, typedNumber(aShare, document)),
    'bShare',
  );
}

const LONGEST_NUMBER = 20;

function borderOf(given: unknown, key: 'aShare' | 'bShare', document: SheetDocument): number {
  const { language } = document;
  const words = texts[language];
  const typed = textOf(given, LONGEST_NUMBER, language, key);
  try {
    const share = readNumber(typed, document) ?? 0;
    const need = numberNeed(SETTINGS[key], share, words);
    if (!need) return share;
    const { found } = words.settingFaults;
    throw faulty(words.settings[key], typed === '' ? need : found(shown(typed), need), key);
  } catch (error) {
    if (!(error instanceof CellFault)) throw error;
    throw faulty(words.settings[key], words.faults.cell(error), key);
  }
}

/** What is wrong with a setting, by its label and by the part of the wish that it is. */
function faulty(
  [label = '']: readonly string[],
  fault: string,
  part: keyof SegmentationWish,
): FieldError {
  return new FieldError(`${label}: ${fault}`, part);
}
