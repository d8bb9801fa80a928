import { clientKey } from '../../core/log/clientKey';
import type { LastAction } from '../document/lastAction';
import type { Memory, WrittenFigures } from './memory';

// What is remembered by clients' keys may have been kept while other spellings made other keys. A
// key that still is one stays as it is; where two clients are one by now, what was kept of the
// first of them is kept.

export function underPresentKeys(memory: Memory): Memory {
  return {
    ...memory,
    ...figuresUnderKeys(memory),
    others: Object.fromEntries(
      Object.entries(memory.others).map(([id, figures]) => [
        id,
        { ...figures, ...figuresUnderKeys(figures) },
      ]),
    ),
    lastAction: memory.lastAction && actionUnderKeys(memory.lastAction),
  };
}

function figuresUnderKeys({
  written,
  before,
}: WrittenFigures): Pick<WrittenFigures, 'written' | 'before'> {
  return { written: written && rekeyed(written), before: rekeyed(before) };
}

function actionUnderKeys(action: LastAction): LastAction {
  switch (action.kind) {
    case 'addedClients':
      return {
        ...action,
        keys: action.keys.map(clientKey),
        ...(action.told && { told: rekeyed(action.told) }),
      };
    case 'editedCells': {
      const cells = action.cells.map((cell) => ({ ...cell, client: clientKey(cell.client) }));
      return { ...action, cells };
    }
    default:
      return action;
  }
}

function rekeyed<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  // Without a prototype: a client may be called __proto__.
  const found: Record<string, Value> = Object.create(null);
  for (const key of Object.keys(values)) found[clientKey(key)] ??= values[key] as Value;
  return found;
}
