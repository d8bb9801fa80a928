import { describe, expect, test } from 'vitest';
import type { PanelCard } from '../../../src/panel/cardInWords';
import { texts } from '../../../src/texts/texts';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { CALL_MADE } from '../callMade';
import { on, recalculatedAddOn } from '../openedAddOn';

// Whoever a call of the panel asks for is whom it acts on, whoever stands above them.

type Answer<T> = ({ ok: true } & T) | { ok: false; message: string };

/** Three clients; each row of the log of contacts is a name or what else they are known by. */
function baseOf(clients: Cell[][], names: string[], contacts: string[] = []): Grid[] {
  const sales = names.map((name, at): Cell[] => [on('2026-01-09'), name, 100 + at]);
  return [
    { name: 'Clients', rows: clients },
    { name: 'Sales', rows: [['Date', 'Client', 'Amount'], ...sales] },
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client', 'Type', 'Outcome', 'Note'],
        ...contacts.map((name): Cell[] => [on('2026-03-01'), name, 'call']),
      ],
    },
  ];
}

async function opened(base: Grid[]) {
  const addOn = await recalculatedAddOn(base, { locale: 'en_US' });
  const { call, workbench } = addOn;
  return {
    ...addOn,
    log: (client: string) =>
      call<Answer<object>>('panelLogContact', { ...CALL_MADE, client, requestId: '1-1-2' }),
    card: (client: string) => {
      const answer = call<Answer<{ card: PanelCard }>>('panelClientCard', client);
      if (!answer.ok) throw new Error(answer.message);
      return answer.card;
    },
    edit: (client: string) =>
      call<Answer<object>>(
        ...(['panelEditClient', client] as const),
        { potential: 'high', traits: [], manualCategory: null, leavingReason: '' },
        '1-1-3',
      ),
    snooze: (client: string) => call<Answer<object>>('panelSnooze', client, 5, '1-1-4'),
    column: (header: string) => {
      const [headers = [], ...rows] = workbench.read('Clients');
      const at = headers.indexOf(header);
      return rows.map((row) => row[at] ?? null);
    },
  };
}

/** Names that are read as a header's word: below one, the whole sheet tells whose a row is. */
const LIKE_HEADERS = [
  ...['Firm A', 'Company 5', 'Account 12', 'Клиент 5', 'Компания А', 'Контрагент 1'],
  ...['Покупатель', 'Заказчик 3', 'Phone House', 'Status Quo', 'Plain'],
];

describe('the client asked for', () => {
  const ways = [
    ...LIKE_HEADERS.map((name) => ({
      way: `stands below ${name}`,
      rows: [
        ['Client', 'Manager'],
        [name, 'Max'],
        ['Bob', 'Max'],
        ['Cid', 'Max'],
      ],
      names: [name, 'Bob', 'Cid'],
    })),
    {
      way: 'has a first and a last name in columns of their own',
      rows: [
        ['First name', 'Last name', 'Manager'],
        ...[
          ['Ann', 'Ash', 'Max'],
          ['Bob', 'Birch', 'Max'],
          ['Cid', 'Cedar', 'Max'],
        ],
      ],
      names: ['Ann Ash', 'Bob Birch', 'Cid Cedar'],
    },
  ];

  test.each(ways)('is the one acted on who $way', async ({ rows, names }) => {
    const { card, log, edit, snooze, column, workbench } = await opened(baseOf(rows, names));
    const name = names[2] ?? '';
    const key = name.toLowerCase();
    expect(card(key).name).toBe(name);
    expect(log(key)).toMatchObject({ ok: true });
    expect(workbench.read('Contacts').at(-1)).toContain(name);
    expect(column('Last contact')).toEqual([null, null, { day: '2026-03-31' }]);
    expect(edit(key)).toMatchObject({ ok: true });
    expect(column('Potential')).toEqual([null, null, 'high']);
    expect(snooze(key)).toMatchObject({ ok: true });
    expect(column('Snoozed until')).toEqual([null, null, { day: '2026-04-05' }]);
  });
});

test('a telephone that two clients share is nobody’s in the card, as it is to the recalculation', async () => {
  const rows = [
    ['Client', 'Phone'],
    ['Ann', '+44 20 7946 0000'],
    ['Bob', '+44 20 7946 0000'],
    ['Cid', '+44 20 7946 0001'],
  ];
  const names = ['Ann', 'Bob', 'Cid'];
  const { card, column } = await opened(
    baseOf(rows, names, ['+44 20 7946 0000', '+44 20 7946 0001']),
  );
  expect(column('Last contact')).toEqual([null, null, { day: '2026-03-01' }]);
  const lastCalls = names.map((name) =>
    card(name.toLowerCase())
      .sections.flatMap(({ facts }) => facts)
      .find((fact) => fact.name === texts.en.card.last(texts.en.words.contactTypes.call)),
  );
  expect(lastCalls.map((fact) => fact?.value)).toEqual([undefined, undefined, '2026-03-01']);
});
