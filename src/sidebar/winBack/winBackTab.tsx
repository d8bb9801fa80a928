import { panelTexts } from '../../texts/panelTexts';
import type { TabProps } from '../panelContext';

/** Whom to bring back, in which order. */
export function WinBackTab({ language }: TabProps) {
  const words = panelTexts[language].panel.winBack;
  return <h2>{words.title}</h2>;
}
