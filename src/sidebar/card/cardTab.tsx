import { panelTexts } from '../../texts/panelTexts';
import type { TabProps } from '../panelContext';

/** One client: his rhythm, his figures, what to do. */
export function CardTab({ language }: TabProps) {
  const words = panelTexts[language].panel.card;
  return <h2>{words.title}</h2>;
}
