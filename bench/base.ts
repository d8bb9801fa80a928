import type { Client } from '../src/core/base/clientBase';
import { addDays, asDay, type Day, dayOf, isoDay } from '../src/core/day';
import { DealColumns } from '../src/core/log/dealColumns';
import { asMinor } from '../src/core/money';
import { Random } from '../src/sample/random';
import type { Grid } from '../workbench/spreadsheet/grid';

/** What the core takes of a base. */
export interface Base {
  clients: (Client & Record<'manager' | 'source' | 'leavingReason', string | null>)[];
  deals: Deals;
  asOf: Day;
}

/** Deals as a column each, of one length. */
export interface Deals {
  clients: string[];
  days: Int32Array;
  /** Minor units. */
  amounts: Float64Array;
}

/**
 * A base of a given size, the same at every run, client by client as an extract gives it.
 *
 * @param dealCount not below the number of clients, each of whom has one
 */
export function baseOf(clientCount: number, dealCount: number): Base {
  const asOf = dayOf(2026, 11, 22);
  const random = new Random('bench');
  const sources = Array.from({ length: 12 }, (_, index) => `source ${index}`);
  const traits: never[] = [];
  const clients = Array.from({ length: clientCount }, (_, index) => ({
    key: `client ${index}`,
    manualCategory: null,
    potential: null,
    traits,
    winBackCost: null,
    doNotContact: false,
    manager: null,
    source: sources[index % sources.length] as string,
    leavingReason: null,
  }));
  const dealsOf = new Int32Array(clientCount).fill(1);
  for (let more = clientCount; more < dealCount; more++) {
    const client = random.integer(0, clientCount - 1);
    dealsOf[client] = (dealsOf[client] as number) + 1;
  }
  const deals: Deals = {
    clients: new Array<string>(dealCount),
    days: new Int32Array(dealCount),
    amounts: new Float64Array(dealCount),
  };
  let deal = 0;
  for (let client = 0; client < clientCount; client++) {
    for (let own = dealsOf[client] as number; own > 0; own--) {
      deals.clients[deal] = clients[client]?.key as string;
      deals.days[deal] = addDays(asOf, -random.integer(0, 1000));
      deals.amounts[deal] = random.integer(0, 500_000);
      deal += 1;
    }
  }
  return { clients, deals, asOf };
}

/** Deals in the columns that the core takes, clients numbered. */
export function columnsOf({ clients, days, amounts }: Deals): DealColumns {
  const columns = new DealColumns(clients.length);
  for (let deal = 0; deal < clients.length; deal++) {
    columns.add({
      client: clients[deal] as string,
      day: asDay(days[deal] as number),
      amount: asMinor(amounts[deal] as number),
      profit: null,
    });
  }
  return columns;
}

/** Deals as a user's log has them, one client after another. */
export function mixed({ clients, days, amounts }: Deals): Deals {
  const random = new Random('mixed');
  const order = Array.from(clients, (_, deal) => deal);
  for (let place = order.length - 1; place > 0; place--) {
    const other = random.integer(0, place);
    [order[place], order[other]] = [order[other] as number, order[place] as number];
  }
  return {
    clients: order.map((deal) => clients[deal] as string),
    days: Int32Array.from(order, (deal) => days[deal] as number),
    amounts: Float64Array.from(order, (deal) => amounts[deal] as number),
  };
}

/** The same as sheets hold it. */
export function gridsOf({ clients, deals }: Base): Grid[] {
  const log = mixed(deals);
  return [
    { name: 'Clients', rows: [['Client'], ...clients.map(({ key }) => [key])] },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        ...log.clients.map((client, deal) => [
          { day: isoDay(log.days[deal] as Day) },
          client,
          (log.amounts[deal] as number) / 100,
        ]),
      ],
    },
  ];
}
