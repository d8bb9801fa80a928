import { panelTexts } from '../../texts/panelTexts';
import type { TabProps } from '../panelContext';

/** ABC segmentation, tried out and applied. */
export function AbcTab({ language }: TabProps) {
  const words = panelTexts[language].panel.abc;
  return <h2>{words.title}</h2>;
}
