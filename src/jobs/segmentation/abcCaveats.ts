import type { AbcSettings, ClientAbc } from '../../core/segments/clientAbc';
import type { Texts } from '../../texts/texts';

/** Says where ABC classes do not rest on what the settings ask for. */
export function abcCaveats(
  { classes, measuredBy, measuredOver, undated }: Omit<ClientAbc, 'values' | 'unprofitable'>,
  { abcMeasure, abcWindow }: AbcSettings,
  { warnings: words }: Texts,
): string[] {
  const caveats: string[] = [];
  const isNothingKnown = classes.length > 0 && classes.every((each) => each === null);
  if (isNothingKnown) return [words.nothingForAbc];
  if (measuredBy !== abcMeasure) {
    caveats.push(measuredBy === 'deals' ? words.noAmountForAbc : words.noProfitForAbc);
  }
  if (abcWindow !== 'wholeLog' && !measuredOver) caveats.push(words.noLogForAbcWindow);
  if (measuredOver && classes.every((each) => each === 'C')) {
    caveats.push(words.nothingInAbcWindow(measuredOver.firstDay, measuredOver.lastDay));
  }
  if (undated.length > 0) caveats.push(words.undatedForAbc(undated.length));
  return caveats;
}
