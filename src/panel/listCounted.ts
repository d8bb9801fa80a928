import { CATEGORIES, type Category } from '../core/segments/category';
import { type Language, texts } from '../texts/texts';

/**
 * How many clients a list has, how many of each category, and that not all are shown where there
 * are more than cross at once. A sentence.
 *
 * @param told what else the sentence says of them
 */
export function listCounted(
  clients: readonly { category: Category | null }[],
  atMost: number,
  { count, nobody }: { count(count: number): string; nobody: string },
  language: Language,
  told = '',
): string {
  if (clients.length === 0) return nobody;
  const byCategory = CATEGORIES.flatMap((category) => {
    const own = clients.filter((client) => client.category === category).length;
    return own === 0 ? [] : [`${category}\u00a0${own}`];
  });
  const ofThem = byCategory.length === 0 ? '' : ` (${byCategory.join(', ')})`;
  const counted = `${count(clients.length)}${ofThem}${told}.`;
  return clients.length > atMost ? counted + texts[language].contactLists.shown(atMost) : counted;
}
