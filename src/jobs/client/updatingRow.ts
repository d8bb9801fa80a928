import { hasBought } from '../../core/base/clientPurchases';
import { contactDuty } from '../../core/contacts/contactDuty';
import { contactRecord } from '../../core/contacts/contactRecord';
import type { Contact } from '../../core/contacts/lastContacts';
import { recommendedStep } from '../../core/contacts/recommendedStep';
import { category } from '../../core/segments/category';
import { clientWinBackDecision, isGivenUp } from '../../core/value/winBackValue';
import { isInControlGroup } from '../../core/winBack/controlGroup';
import { rowBelow } from '../../schema/sheetRow';
import { valueRefusal } from '../../sheets/document/decoration';
import type { LastAction } from '../../sheets/document/lastAction';
import type { MemorySheet } from '../../sheets/figures/memorySheet';
import { planRowUpdate, type RowUpdate } from '../../sheets/figures/rowUpdate';
import { writeGuardedRow } from '../../sheets/grid/guardedRow';
import { clientsPlace } from '../../sheets/tables/clientsTable';
import type { Warning } from '../../sheets/tables/warnings';
import { texts } from '../../texts/texts';
import type { AskedColumns, ClientRecord } from '../readBase';

/** What the logs are asked for of a client about whom no more is done than that. */
export const CONTACT_DAYS: AskedColumns = {
  contacts: ['date', 'client', 'type', 'manager', 'outcome', 'nextDay', 'note'],
};

/**
 * What follows for a client's row from their contacts and from what people say of them, by the
 * class that was computed last.
 *
 * @param contacts theirs, up to the record's day
 * @returns null where nothing was computed of them yet
 */
function followingFigures(
  { client, computed, settings, asOf }: ClientRecord,
  contacts: readonly Contact[],
): RowUpdate | null {
  if (!computed.isComputed) return null;
  const decided = category(computed.abc, client, computed.isUnprofitable);
  const { decision, reason } = clientWinBackDecision(
    {
      status: computed.status,
      category: decided.category,
      value: computed.winBackValue,
      cost: client.winBackCost ?? settings.winBackCost,
    },
    settings,
  );
  const made = contactRecord(contacts, client.lastContacts);
  const duty = contactDuty(
    {
      ...client,
      category: decided.category,
      contacts: made,
      firstPurchase: computed.firstPurchase ?? computed.lastPurchase,
      purchaseDays: computed.purchaseDays ?? computed.deals,
      isGivenUp: isGivenUp(computed.status, decision),
    },
    settings,
    asOf,
  );
  return {
    ...duty,
    lastContact: made.latest,
    category: decided.category,
    categoryRule: decided.rule,
    winBackDecision: decision,
    winBackReason: reason,
    recommendedStep: recommendedStep({
      ...computed,
      doNotContact: client.doNotContact,
      winBackDecision: decision,
      isSnoozed: duty.snoozedUntil !== null,
      hasBought: hasBought(computed),
      signal: computed.strongestSignal,
      daysOverdue: duty.daysOverdue,
      isControl: isInControlGroup(client.key, decided.category, settings, asOf),
    }),
  };
}

/** What became of a client's row. */
export interface UpdatedRow {
  /** What follows; null where that waits for a recalculation. */
  figures: RowUpdate | null;
  /** Of figures that Google did not take, as under a list that has no such word. */
  refused: readonly Warning[];
}

/**
 * Does something to a client's cells or contacts; writes and remembers what follows for their row.
 *
 * @param contacts theirs, with those that the action adds
 * @param action what is done, for Undo; null: nothing can be taken back
 * @throws SheetError where the row was moved since it was read; no cell of another client's is
 *   changed then
 */
export function updatingRow(
  record: ClientRecord,
  contacts: readonly Contact[],
  memorySheet: MemorySheet,
  action: LastAction | null,
  act: () => void = () => {},
): UpdatedRow {
  const { table, client, asOf, document } = record;
  const { row } = client;
  const figures = followingFigures(record, contacts);
  const memory = memorySheet.memoryOfClient(client.key);
  const plan = figures && planRowUpdate(table, row, client.key, figures, memory, asOf, document);
  memorySheet.rememberClient(client.key, { ...(plan ?? { memory }).memory, lastAction: action });
  act();
  // What Google does not take of it is left to the next recalculation, as a run that was killed.
  const reason =
    plan && valueRefusal(() => writeGuardedRow(clientsPlace(table), row, plan.cells, document));
  if (reason !== null) {
    const message = texts[document.language].client.figuresRefused(reason);
    const place = { sheet: table.name, row: rowBelow(table.headerRow, row), column: '' };
    return { figures: null, refused: [{ ...place, message }] };
  }
  if (!memory.isWriting) memorySheet.endWriting();
  return { figures: plan && figures, refused: [] };
}
