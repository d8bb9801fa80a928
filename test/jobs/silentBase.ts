import type { Grid } from '../../workbench/spreadsheet/grid';
import { purchases } from './openedAddOn';

/**
 * Clients and sales as of 31 March 2026: one who buys on, silent ones of every class, and one who
 * is not to be contacted.
 *
 * @param dan what one of them is called
 */
export function silentBase(dan = 'Dan'): { clients: Grid; sales: Grid } {
  return {
    clients: {
      name: 'Clients',
      rows: [
        [
          'Client',
          'Manager',
          'Manual category',
          'Reason for leaving',
          'Win-back cost',
          'Do not contact',
        ],
        ['Ann', 'Olga', 'A', null, 10, null],
        ['Bob', 'Olga', 'A', 'price too high', 10, null],
        ['Cid', 'Max', 'C', null, 10, null],
        [dan, 'Max', 'VIP', 'moved away', 10, null],
        ['Eve', 'Max', 'B', null, 1_000_000, null],
        ['Fay', 'Olga', 'A', null, 10, 'yes'],
      ],
    },
    sales: {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount', 'Profit'],
        ...purchases('Ann', [100, 40], '2026-03-01', '2026-03-13', '2026-03-25'),
        ...purchases('Bob', [200, 80], '2026-02-01', '2026-02-21'),
        ...purchases('Cid', [50, 20], '2025-06-01', '2025-07-01'),
        ...purchases(dan, [300, 90], '2025-07-01', '2025-08-01'),
        ...purchases('Eve', [20, 5], '2025-07-01', '2025-08-01'),
        ...purchases('Fay', [300, 90], '2025-07-01', '2025-08-01'),
      ],
    },
  };
}
