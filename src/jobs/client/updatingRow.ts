import { hasBought } from '../../core/base/clientBase';
import { contactDuty } from '../../core/contacts/contactDuty';
import { type Contact, lastContacts, laterContacts } from '../../core/contacts/lastContacts';
import { recommendedStep } from '../../core/contacts/recommendedStep';
import { category } from '../../core/segments/category';
import { clientWinBackDecision } from '../../core/value/winBackValue';
import type { LastAction } from '../../sheets/document/lastAction';
import type { MemorySheet } from '../../sheets/figures/memorySheet';
import { planRowUpdate, type RowUpdate, writeRowUpdate } from '../../sheets/figures/rowUpdate';
import { requireSameRow } from '../../sheets/figures/writeComputed';
import type { ClientRecord } from './clientRecord';

/**
 * What follows for a client's row from his contacts and from what people say of him, by the class that the last recalculation gave him.
 *
 * @param contacts his, up to the record's day
 * @returns null where nothing was computed of him yet
 */
function followingFigures(
  { client, settings, asOf }: ClientRecord,
  contacts: readonly Contact[],
): RowUpdate | null {
  if (!client.isComputed) return null;
  const decided = category(client.abc, client);
  const duty = contactDuty(
    {
      ...client,
      category: decided.category,
      lastContacts: laterContacts(client.lastContacts, lastContacts(contacts)),
      firstPurchase: client.firstPurchase ?? client.lastPurchase,
    },
    settings.cadence,
    asOf,
  );
  const { decision, reason } = clientWinBackDecision(
    {
      status: client.status,
      category: decided.category,
      value: client.winBackValue,
      cost: client.winBackCost ?? settings.winBackCost,
    },
    settings,
  );
  return {
    ...duty,
    category: decided.category,
    categoryRule: decided.rule,
    winBackDecision: decision,
    winBackReason: reason,
    recommendedStep: recommendedStep({
      ...client,
      winBackDecision: decision,
      isSnoozed: duty.snoozedUntil !== null,
      hasBought: hasBought(client),
      signal: client.strongestSignal,
      daysOverdue: duty.daysOverdue,
    }),
  };
}

/**
 * Does something to a client's cells or contacts, and writes and remembers what follows for his row.
 *
 * @param contacts his, with those that the action adds
 * @param action what is done, for Undo; null: nothing can be taken back
 * @returns what follows; null where nothing was computed of him yet
 * @throws SheetError, before anything is written, where his row was moved since it was read
 */
export function updatingRow(
  record: ClientRecord,
  contacts: readonly Contact[],
  memorySheet: MemorySheet,
  action: LastAction | null,
  act: () => void = () => {},
): RowUpdate | null {
  const { table, row, client, asOf, document } = record;
  const figures = followingFigures(record, contacts);
  const { memory } = memorySheet;
  requireSameRow(table, row, document.language);
  const plan = figures
    ? planRowUpdate(table, row, client.key, figures, memory, asOf, document)
    : { cells: [], memory };
  memorySheet.remember({ ...plan.memory, lastAction: action });
  act();
  writeRowUpdate(table, plan);
  memorySheet.endWriting();
  return figures;
}
