import { panelTexts } from '../../texts/panelTexts';
import type { TabProps } from '../panelContext';

/** Whom to call today, and why. */
export function TodayTab({ language }: TabProps) {
  const words = panelTexts[language].panel.today;
  return <h2>{words.title}</h2>;
}
