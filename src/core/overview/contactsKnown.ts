import type { ClientBaseFigures } from '../base/clientBase';

/**
 * Whether a contact with any client of the base is known: where none was ever logged, nobody can say
 * how the contact rules are kept.
 */
export function isAnyContactKnown({ clients }: Pick<ClientBaseFigures, 'clients'>): boolean {
  for (const { lastContact } of clients.values()) if (lastContact) return true;
  return false;
}
