import type { ClientBaseFigures } from '../base/clientBase';

/**
 * Whether it is known how the contact rules are kept: not before a contact with anybody is known, or
 * somebody is overdue. Where both are still to come, all clients are without an overdue contact,
 * which says nothing of anybody's work.
 */
export function isComplianceKnown({ clients }: Pick<ClientBaseFigures, 'clients'>): boolean {
  for (const { lastContact, daysOverdue } of clients.values()) {
    if (lastContact || (daysOverdue ?? 0) > 0) return true;
  }
  return false;
}
