import { type PanelTexts, panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';

/** A table whose columns may be missed. */
type TableRole = Exclude<keyof PanelTexts['setUp']['missing'], 'clientsAlone'>;

/**
 * What is lost without a column.
 *
 * @param hasSales whether a log tells of purchases; without one the clients' rows have to
 * @returns '' where the column is not missed
 */
export function missingSentence(
  role: TableRole,
  column: string,
  hasSales: boolean,
  language: Language,
): string {
  const { missing } = panelTexts[language].setUp;
  const sentences: Readonly<Record<string, string>> =
    role === 'clients' && !hasSales
      ? { ...missing.clients, ...missing.clientsAlone }
      : missing[role];
  return sentences[column] ?? '';
}
