import { describe, expect, test } from 'vitest';
import { on, openedAddOn, smallBase } from '../jobs/openedAddOn';

const USER = `
  function sheetIdOf(name) { return SpreadsheetApp.getActive().getSheetByName(name).getSheetId(); }
`;

async function opened(locale: 'en_US' | 'ru_RU' = 'en_US') {
  const addOn = await openedAddOn(smallBase(), { locale, script: USER });
  const call = (name: string, ...args: unknown[]) =>
    addOn.workbench.callFromSidebar(name, args) as { ok: boolean; message: string };
  const { sheets } = (call('panelInspect') as unknown as { inspection: { sheets: SheetName[] } })
    .inspection;
  const idOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.id ?? -1;
  return { ...addOn, call, idOf };
}

interface SheetName {
  id: number;
  name: string;
}

type Ids = Record<'clients' | 'sales' | 'contacts', number>;

const MALFORMED = 'Part of the choice is missing. Close the panel, open it and try again.';
const sales = { date: 'Date', client: 'Client', amount: 'Amount' };

/** What is sent, and the sentence that answers it. */
const REFUSED: [string, (ids: Ids) => unknown, string][] = [
  ['nothing', () => null, MALFORMED],
  ['a text', () => 'create', MALFORMED],
  ['a list', () => [], MALFORMED],
  ['an unknown table', () => ({ settings: 'create' }), MALFORMED],
  ['a name of every object', () => ({ constructor: 'create' }), MALFORMED],
  ['a prototype', () => JSON.parse('{"__proto__":{"clients":"create"}}'), MALFORMED],
  ['no clients', () => ({ clients: 'none' }), MALFORMED],
  ['another word', () => ({ sales: 'drop' }), MALFORMED],
  ['a number', () => ({ sales: 1 }), MALFORMED],
  ['null for a table', () => ({ sales: null }), MALFORMED],
  ['a table in a list', () => ({ sales: [1] }), MALFORMED],
  ['no sheet', () => ({ sales: { headers: sales } }), MALFORMED],
  ['a sheet by name', () => ({ sales: { sheetId: 'Sales', headers: sales } }), MALFORMED],
  ['no headers', (ids) => ({ sales: { sheetId: ids.sales } }), MALFORMED],
  ['headers in a list', (ids) => ({ sales: { sheetId: ids.sales, headers: ['Date'] } }), MALFORMED],
  [
    'more than was asked',
    (ids) => ({ sales: { sheetId: ids.sales, headers: sales, names: {} } }),
    MALFORMED,
  ],
  [
    'an unknown column',
    (ids) => ({ sales: { sheetId: ids.sales, headers: { ...sales, colour: 'Date' } } }),
    MALFORMED,
  ],
  [
    'a column of the add-on',
    (ids) => ({
      clients: { sheetId: ids.clients, headers: { client: 'Client', status: 'Manager' } },
    }),
    MALFORMED,
  ],
  [
    'a prototype for a column',
    (ids) => ({
      sales: { sheetId: ids.sales, headers: JSON.parse('{"__proto__":"Date","client":"Client"}') },
    }),
    MALFORMED,
  ],
  [
    'a header that is no text',
    (ids) => ({ sales: { sheetId: ids.sales, headers: { ...sales, amount: 3 } } }),
    MALFORMED,
  ],
  [
    'an object for a header',
    (ids) => ({ sales: { sheetId: ids.sales, headers: { ...sales, amount: { length: 1 } } } }),
    MALFORMED,
  ],
  [
    'a blank header',
    (ids) => ({ sales: { sheetId: ids.sales, headers: { ...sales, amount: ' ' } } }),
    MALFORMED,
  ],
  [
    'a sheet that is not there',
    () => ({ sales: { sheetId: 987_654, headers: sales } }),
    'Deals: the chosen sheet is not there any more. Choose another.',
  ],
  [
    'one sheet for two tables',
    (ids) => ({
      clients: { sheetId: ids.sales, headers: { client: 'Client' } },
      sales: { sheetId: ids.sales, headers: sales },
    }),
    'Clients and Deals are on one sheet. Choose another sheet for one of them.',
  ],
  [
    'one header for two columns',
    (ids) => ({ sales: { sheetId: ids.sales, headers: { ...sales, profit: 'Amount' } } }),
    'Deals: “Amount” is chosen twice, as Amount and as Profit. Choose another column for one of them.',
  ],
  [
    'no required column',
    (ids) => ({ sales: { sheetId: ids.sales, headers: { client: 'Client' } } }),
    'Deals: choose the column “Date”; the sheet cannot be read without it.',
  ],
  [
    'null for a required column',
    (ids) => ({ contacts: { sheetId: ids.contacts, headers: { date: 'Date', client: null } } }),
    'Contacts: choose the column “Client”; the sheet cannot be read without it.',
  ],
  [
    'further sheets that are no list',
    (ids) => ({ sales: { sheetId: ids.sales, headers: sales, alsoOn: ids.contacts } }),
    MALFORMED,
  ],
  [
    'a further sheet by name',
    (ids) => ({ sales: { sheetId: ids.sales, headers: sales, alsoOn: ['Contacts'] } }),
    MALFORMED,
  ],
  [
    'a further sheet that is not there',
    (ids) => ({ sales: { sheetId: ids.sales, headers: sales, alsoOn: [987_654] } }),
    'Deals: the chosen sheet is not there any more. Choose another.',
  ],
  [
    'the sheet itself once more',
    (ids) => ({ sales: { sheetId: ids.sales, headers: sales, alsoOn: [ids.sales] } }),
    MALFORMED,
  ],
  [
    'a further sheet twice',
    (ids) => ({
      sales: { sheetId: ids.sales, headers: sales, alsoOn: [ids.contacts, ids.contacts] },
    }),
    MALFORMED,
  ],
  [
    'a further sheet that is another table',
    (ids) => ({
      clients: { sheetId: ids.clients, headers: { client: 'Client' } },
      sales: { sheetId: ids.sales, headers: sales, alsoOn: [ids.clients] },
    }),
    'Clients and Deals are on one sheet. Choose another sheet for one of them.',
  ],
  [
    'clients on several sheets',
    (ids) => ({
      clients: { sheetId: ids.clients, headers: { client: 'Client' }, alsoOn: [ids.sales] },
    }),
    MALFORMED,
  ],
  [
    'a layout that is none',
    (ids) => ({ sales: { sheetId: ids.sales, headers: sales, layout: 'sideways' } }),
    MALFORMED,
  ],
  [
    'clients across the months',
    (ids) => ({
      clients: {
        sheetId: ids.clients,
        headers: { client: 'Client' },
        layout: 'monthsAcross',
      },
    }),
    MALFORMED,
  ],
  [
    'no client of months side by side',
    (ids) => ({ sales: { sheetId: ids.sales, headers: {}, layout: 'monthsAcross' } }),
    'Deals: choose the column “Client”; the sheet cannot be read without it.',
  ],
  [
    'a header that does not stand there',
    (ids) => ({ sales: { sheetId: ids.sales, headers: { ...sales, amount: 'Sum' } } }),
    'Sheet “Sales” has no column for: Sum. Found headers: Date, Client, Amount. Give the column that name and try again.',
  ],
  [
    'a formula for a header',
    (ids) => ({ sales: { sheetId: ids.sales, headers: { ...sales, amount: '=IMPORTXML("x")' } } }),
    'Sheet “Sales” has no column for: =IMPORTXML("x"). Found headers: Date, Client, Amount. Give the column that name and try again.',
  ],
];

describe('a choice is refused in a sentence, and nothing is written', () => {
  test('whatever is sent', async () => {
    const { call, idOf, workbench } = await opened();
    const ids = { clients: idOf('Clients'), sales: idOf('Sales'), contacts: idOf('Contacts') };
    const { sheets } = workbench.snapshot();
    for (const [sent, choice, message] of REFUSED) {
      expect([sent, call('panelSetUpWith', choice(ids))]).toMatchObject([
        sent,
        { ok: false, message },
      ]);
    }
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('a sheet of the add-on’s own', async () => {
    const { call, workbench } = await opened();
    call('panelSetUpWith', { sales: 'none' });
    for (const name of ['Settings', 'Memory', 'Run report']) {
      const sheetId = workbench.run('sheetIdOf', name);
      expect(call('panelSetUpWith', { sales: { sheetId, headers: sales } })).toEqual({
        ok: false,
        field: 'sales-sheet',
        message: 'Deals: the chosen sheet is not there any more. Choose another.',
      });
    }
  });

  test('in Russian where the spreadsheet is', async () => {
    const { call, idOf } = await opened('ru_RU');
    const headers = { client: 'Client', date: 'Client' };
    expect(call('panelSetUpWith', { sales: { sheetId: idOf('Sales'), headers } })).toEqual({
      ok: false,
      field: 'sales-date',
      message:
        'Сделки: «Client» выбран дважды: «Клиент» и «Дата». Выберите для одного из них другой столбец.',
    });
    expect(call('panelSetUpWith', 7)).toEqual({
      ok: false,
      message: 'Выбор дошёл не целиком. Закройте панель, откройте снова и повторите.',
    });
  });
});

test('a sheet to be looked at is checked as well', async () => {
  const { call } = await opened();
  const gone = 'Deals: the chosen sheet is not there any more. Choose another.';
  const refused: [unknown[], string][] = [
    [['people', 0], MALFORMED],
    [['__proto__', 0], MALFORMED],
    [[], MALFORMED],
    [['sales'], MALFORMED],
    [['sales', '0'], MALFORMED],
    [['sales', { id: 0 }], MALFORMED],
    [['sales', 987_654], gone],
    [['sales', 0.5], gone],
  ];
  for (const [args, message] of refused) {
    const field = message === gone ? { field: 'sales-sheet' } : {};
    const refusal = { ok: false, message, ...field };
    expect([args, call('panelInspectSheet', ...args)]).toEqual([args, refusal]);
  }
});

test('a header too long to be kept is told of', async () => {
  const long = `Amount (${'о'.repeat(6000)})`;
  const base = smallBase();
  base[1] = {
    name: 'Sales',
    rows: [
      ['Date', 'Client', long],
      [on('2026-03-01'), 'Ann', 5],
    ],
  };
  const addOn = await openedAddOn(base);
  const { inspection } = addOn.workbench.callFromSidebar('panelInspect', []) as {
    inspection: { sheets: SheetName[] };
  };
  const sheetId = inspection.sheets.find(({ name }) => name === 'Sales')?.id;
  const choice = { sales: { sheetId, headers: { date: 'Date', client: 'Client' } } };
  expect(addOn.workbench.callFromSidebar('panelSetUpWith', [choice])).toEqual({
    ok: false,
    message: 'The headers of “Sales” are too long to be kept. Shorten them and try again.',
  });
});
