import type { TableRole } from '../sheets/mapping';
import { type Language, texts } from '../texts/texts';

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
  const { missing } = texts[language].setUp;
  const sentences: Readonly<Record<string, string>> =
    role === 'clients' && !hasSales
      ? { ...missing.clients, ...missing.clientsAlone }
      : missing[role];
  return sentences[column] ?? '';
}
