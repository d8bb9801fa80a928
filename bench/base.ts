import type { Client } from '../src/core/base/clientBase';
import { addDays, type Day, dayOf, isoDay } from '../src/core/day';
import type { Deal } from '../src/core/log/purchaseHistory';
import { asMinor, type Minor } from '../src/core/money';
import { Random } from '../src/sample/random';
import type { Grid } from '../workbench/spreadsheet/grid';

/** What the core takes of a base. */
export interface Base {
  clients: (Client & Record<'manager' | 'source' | 'leavingReason', string | null>)[];
  deals: (Deal & { amount: Minor })[];
  asOf: Day;
}

/** A base of a given size, the same at every run. */
export function baseOf(clientCount: number, dealCount: number): Base {
  const asOf = dayOf(2026, 11, 22);
  const random = new Random('bench');
  const clients = Array.from({ length: clientCount }, (_, index) => ({
    key: `client ${index}`,
    manualCategory: null,
    potential: null,
    traits: [],
    winBackCost: null,
    doNotContact: false,
    manager: null,
    source: `source ${index % 12}`,
    leavingReason: null,
  }));
  const deals = Array.from({ length: dealCount }, (_, index) => {
    const client = index < clientCount ? index : random.integer(0, clientCount - 1);
    return {
      client: `client ${client}`,
      day: addDays(asOf, -random.integer(0, 1000)),
      amount: asMinor(random.integer(0, 500_000)),
      profit: null,
      manager: null,
      source: null,
      lines: [],
    };
  });
  return { clients, deals, asOf };
}

/** The same as sheets hold it. */
export function gridsOf({ clients, deals }: Base): Grid[] {
  return [
    { name: 'Clients', rows: [['Client'], ...clients.map(({ key }) => [key])] },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        ...deals.map(({ day, client, amount }) => [{ day: isoDay(day) }, client, amount / 100]),
      ],
    },
  ];
}
