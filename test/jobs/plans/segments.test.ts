import { expect, test } from 'vitest';
import { texts } from '../../../src/texts/texts';
import { ownSheetName } from '../../../workbench/report/reportedCells';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { purchases, setUpAddOn } from '../openedAddOn';

/** So many clients who bought the same for 100 each on these days. */
function buyers(count: number, name: string, product: string, ...days: string[]): Cell[][] {
  return Array.from({ length: count }, (_, index) => `${name} ${index}`).flatMap((client) =>
    purchases(client, [100], ...days).map((deal) => [...deal, product]),
  );
}

const OFTEN = ['2026-01-25', '2026-02-24', '2026-03-26'];

/** As of 31 March 2026; the base's interval is 30 days. */
function base(): Grid[] {
  const sales = [
    ...buyers(6, 'Tea lover', 'tea', ...OFTEN),
    ...buyers(5, 'Wine lover', 'wine', ...OFTEN),
    ...buyers(2, 'Beer lover', 'beer', ...OFTEN),
    ...buyers(3, 'Ale lover', 'ale', ...OFTEN),
    ...buyers(5, 'Lost', 'tea', '2025-06-01', '2025-07-01'),
    ...buyers(2, 'Lost at once', 'beer', '2025-07-01'),
    ...buyers(4, 'New', 'tea', '2026-03-25'),
  ];
  const clients = [...new Set(sales.map(([, client]) => client ?? null))];
  return [
    { name: 'Clients', rows: [['Client'], ...clients.map((client) => [client])] },
    { name: 'Sales', rows: [['Date', 'Client', 'Amount', 'Product line'], ...sales] },
  ];
}

/** The header of the lists stands in row 7. */
const HEADER = 6;

async function segmentsSheet(locale: 'en_US' | 'ru_RU') {
  const language = locale === 'ru_RU' ? 'ru' : 'en';
  const { planAhead, workbench } = await setUpAddOn(base(), { locale });
  expect(planAhead()).toMatchObject({ ok: true });
  const rows = workbench.read(ownSheetName(workbench, 'segments', language));
  const { headers, views } = texts[language].plans.segments;
  const column = (header: string, among: readonly Cell[] = rows[HEADER] ?? []) =>
    among.lastIndexOf(header);
  const firstView = column(views.segment);
  const listed = rows.slice(HEADER + 1);
  return {
    sentences: rows.slice(1, 5).map(([sentence]) => sentence),
    clients: listed.map((row) => {
      const value = (header: string) => row[(rows[HEADER] ?? []).indexOf(header)] ?? '';
      return [headers.frequency, headers.productLine, headers.status, headers.orderSize].map(
        (header) => [header, value(header)] as const,
      );
    }),
    views: listed
      .map((row) => row.slice(firstView))
      .filter(([name]) => name)
      .map(([name, toDo, clients, revenue, , conditions]) => ({
        name,
        toDo,
        clients,
        revenue,
        conditions,
      })),
  };
}

test('groups of five and more, each with what to do; the others are counted', async () => {
  const { sentences, views } = await segmentsSheet('en_US');
  expect(views).toEqual([
    {
      name: 'often · active · tea',
      toDo: 'Thank them, offer something new or a larger volume; begin with “tea”',
      clients: 6,
      revenue: 1800,
      conditions: 'Frequency = often; Status = Active; Product line = tea',
    },
    {
      name: 'often · active · wine',
      toDo: 'Thank them, offer something new or a larger volume; begin with “wine”',
      clients: 5,
      revenue: 1500,
      conditions: 'Frequency = often; Status = Active; Product line = wine',
    },
    {
      name: 'often · active · other product lines',
      toDo: 'Thank them, offer something new or a larger volume',
      clients: 5,
      revenue: 1500,
      conditions: 'Frequency = often; Status = Active; Product line: all but “tea”, “wine”',
    },
    {
      name: 'lost',
      toDo: 'Win them back where it pays, with an answer to why they left',
      clients: 7,
      revenue: 1200,
      conditions: 'Status = Lost',
    },
  ]);
  expect(sentences[0]).toBe(
    '27 clients; 4 groups of 5 or more, each with something else to do. To keep one: Data → Create filter view, then the conditions on the right.',
  );
  expect(sentences[1]).toBe(
    '4 clients are in groups of fewer than 5, too small for an offer of their own.',
  );
});

test.each(['en_US', 'ru_RU'] as const)(
  'a filter as it is written shows its group: %s',
  async (locale) => {
    const { clients, views } = await segmentsSheet(locale);
    const shows = (condition: string, client: (typeof clients)[number]) => {
      const [header, value] = client.find(([name]) => condition.startsWith(name)) ?? ['', ''];
      const said = condition.slice(header.length);
      if (said.startsWith(' = ')) return said === ` = ${value}`;
      return ![...said.matchAll(/[“«](.*?)[”»]/g)].some(([, each]) => each === value);
    };
    expect(views).toHaveLength(4);
    for (const view of views) {
      const conditions = String(view.conditions).split('; ');
      const shown = clients.filter((client) => conditions.every((each) => shows(each, client)));
      expect([view.name, shown.length]).toEqual([view.name, view.clients]);
    }
  },
);
