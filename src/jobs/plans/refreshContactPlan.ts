import { clientKey } from '../../core/log/clientKey';
import type { OwnSheet } from '../../sheets/document/workbook';
import { type ContactPlanContents, writeContactPlan } from '../../sheets/reports/contactPlanSheet';
import type { ReadBase } from '../readBase';

/**
 * Writes the contact plan for as far ahead as Settings say, and what the months have asked for; the
 * sheet is where that is kept.
 */
export function refreshContactPlan(
  opened: OwnSheet,
  contents: Pick<ContactPlanContents, 'plan' | 'months' | 'unreadable'>,
  read: ReadBase,
): void {
  writeContactPlan(
    opened,
    {
      ...contents,
      clients: new Map(read.clients.map((client) => [client.key, client])),
      managerNames: managerNames(read),
    },
    read.document,
  );
}

/**
 * How each manager is written, by key: as in Settings, else as beside the first of their clients.
 */
export function managerNames({
  settings,
  clients,
}: Pick<ReadBase, 'settings' | 'clients'>): Map<string, string> {
  const names = new Map(settings.managers.map(({ key, name }) => [key, name]));
  for (const { manager } of clients) {
    if (manager !== null && !names.has(clientKey(manager))) names.set(clientKey(manager), manager);
  }
  return names;
}
