import { panelTexts } from '../texts/panelTexts';
import { NO_SIGNS } from '../texts/writtenFigures';
import { usePanel } from './panelContext';

/** Writes a sum of money in the currency of the base, as the last recalculation told it. */
export function useMoney(): (value: number) => string {
  const { language, summary } = usePanel();
  const { sum } = panelTexts[language].conventions;
  return (value) => sum(value, summary?.currency ?? NO_SIGNS);
}
