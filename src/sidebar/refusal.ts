import { panelTexts } from '../texts/panelTexts';
import type { Language } from '../texts/texts';

/**
 * Why a call did not come back, as a sentence. Google says it in words of its own; what a user can
 * do about it is told in ours.
 */
export function refusal(error: unknown, language: Language): string {
  const { panel } = panelTexts[language];
  console.warn(error);
  return String(error).includes('PERMISSION_DENIED') ? panel.signIn : panel.noAnswer;
}
