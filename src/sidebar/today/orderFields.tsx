import type { TodayEntry } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { optionsOf } from '../client/field';
import { usePanel } from '../panelContext';

/** How the day's list is looked at. */
export interface Order {
  by: 'list' | 'money' | 'late' | 'name';
  /** A part of a name; '' for everybody. */
  search: string;
}

interface Props {
  order: Order;
  onOrder(order: Order): void;
}

/** Who is looked for on the day's list, and in which order it stands. */
export function OrderFields({ order, onOrder }: Props) {
  const { today } = panelTexts[usePanel().language].panel;
  return (
    <>
      <label class="field">
        {today.search}
        <input
          type="search"
          value={order.search}
          onInput={({ currentTarget: { value } }) => onOrder({ ...order, search: value })}
        />
      </label>
      <label class="field">
        {today.sort}
        <select
          value={order.by}
          onChange={({ currentTarget: { value } }) =>
            onOrder({ ...order, by: value as Order['by'] })
          }
        >
          {optionsOf(today.orders).map(([by, words]) => (
            <option key={by} value={by}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Those whose name holds what is looked for, in the order wanted. */
export function inOrder(entries: readonly TodayEntry[], { by, search }: Order): TodayEntry[] {
  const wanted = search.trim().toLowerCase().replace(/ё/g, 'е');
  const found = entries.filter(({ name }) =>
    name.toLowerCase().replace(/ё/g, 'е').includes(wanted),
  );
  switch (by) {
    case 'list':
      return found;
    case 'money':
      return found.sort((a, b) => (b.moneyAtRisk ?? -1) - (a.moneyAtRisk ?? -1));
    case 'late':
      return found.sort((a, b) => (b.daysOverdue ?? -1) - (a.daysOverdue ?? -1));
    case 'name':
      return found.sort((a, b) => a.name.localeCompare(b.name));
  }
}
