import { asMinor, fromMinor } from '../../core/money';
import type { Overview } from '../../core/overview/overview';
import { periodOf } from '../../core/period';
import { reasonOf } from '../../core/prediction/foresight';
import type { MonthAhead } from '../../core/prediction/outlook';
import type { Band } from '../../core/prediction/total';
import { type Language, texts } from '../../texts/texts';
import type { FigureFormats } from '../grid/figureFormats';
import { headerLine, type Line, sentenceLine, titleLine } from './lines';

/**
 * The revenue to expect of each month to come, beside its like a year before, and what is to be known
 * of it; or why it is not told.
 */
export function outlookLines(
  { foresight, lapse, asOf }: Overview,
  language: Language,
  { money }: FigureFormats,
): Line[] {
  const { foresight: words, conventions, faults } = texts[language];
  const refused = (sentence: string) => [titleLine(words.title), sentenceLine(sentence)];
  if (!foresight) return refused(lapse ? words.lapse[lapse] : words.notLearnt);
  const { untilDay, refusal, warnings, outlook } = foresight;
  const { revenue, months } = outlook;
  const { purchases } = outlook;
  if (!purchases) return refused(refusal ? faults.figure(reasonOf(refusal)) : words.noAmounts);
  const number = (value: number) => conventions.number(value, 0);
  const { expected, low, high, measuredOn } = purchases;
  const { bounds } = words;
  const ofYear = [
    words.purchases(number(expected), number(low), number(high)),
    measuredOn > 0 ? bounds.whole(measuredOn) : bounds.wholeAssumed,
  ].map(sentenceLine);
  if (!revenue) return [...refused(words.noAmounts), ...ofYear];
  const before = months.map(({ yearBefore }) => yearBefore);
  const all = before.reduce<number | null>(
    (sum, each) => (sum === null || each === null ? null : sum + each),
    0,
  );
  const line = (label: string, { expected, low, high }: Band, yearBefore: number | null): Line => ({
    kind: 'figures',
    cells: [
      label,
      ...[expected, low, high].map((each) => fromMinor(asMinor(Math.round(each)))),
      yearBefore === null ? '' : fromMinor(asMinor(yearBefore)),
    ],
    formats: ['@', money, money, money, money],
  });
  const name = ({ firstDay }: MonthAhead) =>
    conventions.period(periodOf(firstDay, 'month'), 'month');
  const unmeasured = months.findIndex(({ revenue: { measuredOn } }) => measuredOn === 0);
  const last = months[(unmeasured < 0 ? months.length : unmeasured) - 1];
  const partly = last ? bounds.partlyMeasured(name(last)) : bounds.assumed;
  const ofMonths = unmeasured < 0 ? bounds.measured : partly;
  const over = months.filter(({ lastDay }) => lastDay < asOf).map(name);
  return [
    titleLine(words.title),
    headerLine(words.header),
    ...months.map((month) => line(name(month), month.revenue, month.yearBefore)),
    line(words.whole, revenue, all),
    ...(over.length > 0 ? [sentenceLine(words.over(over))] : []),
    sentenceLine(words.meaning(untilDay)),
    ...(outlook.isSeasonal ? [] : [sentenceLine(words.notSeasonal)]),
    sentenceLine(ofMonths),
    ...ofYear,
    // What is proved is who will buy, which is not told here.
    ...warnings
      .filter(({ reason }) => reason !== 'notProved')
      .map((each) => sentenceLine(faults.figure(reasonOf(each)))),
  ];
}
