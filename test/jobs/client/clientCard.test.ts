import { describe, expect, test } from 'vitest';
import type { PanelCard } from '../../../src/panel/cardInWords';
import { texts } from '../../../src/texts/texts';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { on, openedAddOn, recalculatedAddOn, smallBase } from '../openedAddOn';
import { sourceScript } from '../sourceScript';

const SCRIPT = sourceScript(`
  const sheetNamed = (name) => SpreadsheetApp.getActive().getSheetByName(name);
  globalThis.removeRow = (name, row) => { sheetNamed(name).deleteRow(row); };
  globalThis.setCell = (name, a1, value) => { sheetNamed(name).getRange(a1).setValue(value); };
`);

type Answer<T> = ({ ok: true } & T) | { ok: false; message: string };

/** A base of which Cid, lost and worth it, has everything that a card tells. */
function wholeBase(): Grid[] {
  const [, sales] = smallBase();
  const withProfit = (sales?.rows ?? []).map((row, index) => [...row, index === 0 ? 'Profit' : 20]);
  const contact = (day: string, ...cells: Cell[]): Cell[] => [on(day), 'Cid', ...cells];
  return [
    {
      name: 'Clients',
      rows: [
        [
          ...['Client', 'Manager', 'Phone', 'E-mail', 'Win-back cost', 'Reason for leaving'],
          'Manual category',
        ],
        ['Ann', 'Olga', '8 (912) 000-00-00', 'ann@example.com'],
        ['Bob', 'Olga', 'ask Ann', 'bob at example'],
        ['Cid', 'Max', '+44 20 7946 0000', null, 30, null, 'A'],
      ],
    },
    { name: 'Sales', rows: withProfit },
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client', 'Type', 'Outcome', 'Reason', 'Score', 'Note'],
        contact('2026-03-30', 'e-mail', 'offer', 'late delivery', 4, 'thinks it over'),
        contact('2026-03-25', 'call'),
        contact('2025-08-01', 'meeting'),
      ],
    },
  ];
}

async function opened(base: Grid[] = wholeBase(), locale: 'en_US' | 'ru_RU' = 'en_US') {
  const addOn = await recalculatedAddOn(base, { script: SCRIPT, locale });
  const { call } = addOn;
  return {
    ...addOn,
    answer: (client: string) => call<Answer<{ card: PanelCard }>>('panelClientCard', client),
    card: (client: string) => {
      const answer = call<Answer<{ card: PanelCard }>>('panelClientCard', client);
      if (!answer.ok) throw new Error(answer.message);
      return answer.card;
    },
    selected: () =>
      call<Answer<{ selected: { key: string; name: string } | null }>>('panelSelectedClient'),
  };
}

const factsOf = (card: PanelCard, title: string) =>
  Object.fromEntries(
    (card.sections.find((section) => section.title === title)?.facts ?? []).map(
      ({ name, value }) => [name, value],
    ),
  );

describe('a client’s card', () => {
  test('says where they are in their rhythm, and how it is turned', async () => {
    const { card, byClient } = await opened();
    const { rhythm, category } = card('cid');
    // 273 days after the last purchase, at 30 days from one to the next: nine turns and a tenth.
    expect(rhythm).toMatchObject({ status: 'lost', daysSince: 273, turnPercent: 10 });
    expect(rhythm?.lines).toEqual([
      'Lost',
      'silent 273 days, usually buys every 30 days',
      '9 cycles missed',
      'judged by their own purchases',
    ]);
    expect(byClient('Missed cycles').Cid).toBe(9);
    expect(category).toBe(byClient('Category').Cid);
    expect(card('ann').rhythm).toMatchObject({ status: 'active', daysSince: 1, turnPercent: 10 });
  });

  test('says where the interval is drawn towards the base’s by a steadying weight', async () => {
    const { workbench, card, call, byClient } = await opened();
    const row = workbench
      .read('Settings')
      .findIndex(([label]) => label === texts.en.settings.steadyingWeight[0]);
    workbench.run('setCell', 'Settings', `B${row + 1}`, 4);
    expect(call('panelRecalculate')).toMatchObject({ ok: true });
    // The gap of 30 days, and four of the base's 20.
    expect(byClient('Interval, days').Cid).toBe(22);
    expect(card('cid').rhythm?.lines.slice(1)).toEqual([
      'silent 273 days, a cycle takes 22 days',
      '12 cycles missed',
      'judged by their own purchases and the usual cycle of all clients',
    ]);
  });

  test('lays their win-back value open, as the recalculation computed it', async () => {
    const { card, byClient } = await opened();
    const title = 'Are they worth winning back?';
    const facts = factsOf(card('cid'), title);
    // 20 a deal × a deal each 22 days × 48 months at 25 % a year. The interval is the client's gap
    // of 30 days, steadied by four of the base's 20.
    const perMonth = 30.4375 / ((30 + 4 * 20) / 5);
    expect(facts['Profit per deal']).toBe(20);
    expect(facts['× deals a month']).toBeCloseTo(perMonth, 10);
    expect(facts['× months they stay']).toBe(48);
    expect(facts['= value']).toBeCloseTo(20 * perMonth * 48, 8);
    expect(facts['= value']).toBeCloseTo(byClient('Win-back value').Cid as number, 6);
    expect(facts.Cost).toBe(30);
    expect(facts.Decision).toBe(byClient('Win-back decision').Cid);
    const sources = card('cid').sections.find((section) => section.title === title)?.facts;
    expect(sources?.map(({ source }) => source)).toEqual([
      'from the deals',
      'from the deals',
      'yearly churn 25%, assumed',
      'from Settings',
      'of the 4 years they stay',
      'from their row',
      'pays off',
    ]);
    expect(factsOf(card('ann'), title)).toEqual({});
  });

  test('tells of their purchases and contacts, and of what answers their reason', async () => {
    const { card } = await opened();
    const cid = card('cid');
    expect(factsOf(cid, 'Purchases')).toEqual({
      'Last purchase': '2025-07-01',
      Deals: 2,
      Revenue: 100,
      'Average order': 50,
    });
    const bars = cid.sections[0]?.bars;
    expect(bars?.percents).toHaveLength(24);
    // June and July 2025, of the months from April 2024 on.
    expect(bars?.percents.flatMap((percent, month) => (percent > 0 ? [month] : []))).toEqual([
      14, 15,
    ]);
    expect(bars?.words).toBe(
      'Purchases by month, April 2024 to March 2026: 2 days with a purchase',
    );
    expect(factsOf(cid, 'Contacts')).toMatchObject({
      'Last e-mail': '2026-03-30',
      'Last call': '2026-03-25',
      'Last meeting': '2025-08-01',
    });
    const contacts = cid.sections.find(({ title }) => title === 'Contacts');
    expect(contacts?.facts.find(({ name }) => name === 'Last e-mail')?.source).toBe(
      'offer · 4/10 · late delivery · thinks it over',
    );
    expect(contacts?.notes).toEqual([
      {
        text: '2 contacts within 7 days. Better wait until 2026-04-01 for the next one.',
        isWarning: true,
      },
    ]);
    expect(factsOf(cid, 'Reason for leaving')).toEqual({ Reason: 'late delivery' });
    expect(cid.notes.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Offer: .*deliver/i),
    );
  });

  test('compares their last two orders with those before', async () => {
    const base = wholeBase();
    base[1]?.rows.push([on('2026-03-31'), 'Ann', 300, 20], [on('2026-03-31'), 'Ann', 300, 20]);
    const { card } = await opened(base);
    expect(factsOf(card('ann'), 'Purchases')).toMatchObject({
      'Last two orders': 750,
      'Orders before': 900,
    });
  });

  test('links what can be dialled or written to, and shows the rest as it is', async () => {
    const { card } = await opened();
    expect(card('ann').links).toEqual([
      { text: '8 (912) 000-00-00', href: 'tel:89120000000' },
      { text: 'WhatsApp', href: 'https://wa.me/79120000000' },
      { text: 'Telegram', href: 'https://t.me/+79120000000' },
      { text: 'ann@example.com', href: 'mailto:ann@example.com' },
    ]);
    expect(card('bob').links).toEqual([
      { text: 'ask Ann', href: null },
      { text: 'bob at example', href: null },
    ]);
    expect(card('cid').links[1]?.href).toBe('https://wa.me/442079460000');
  });

  test('knows what was logged since the last recalculation, and the day that it is', async () => {
    const { card, workbench } = await opened();
    workbench.run('setCell', 'Sales', 'B2', 'Cid');
    expect(card('cid').rhythm).toMatchObject({ status: 'active', daysSince: 21 });
  });

  test('says that nothing was computed yet, and writes nothing', async () => {
    const addOn = await openedAddOn(wholeBase());
    const { sheets } = addOn.workbench.snapshot();
    const { card } = addOn.workbench.callFromSidebar('panelClientCard', ['cid']) as unknown as {
      card: PanelCard;
    };
    expect(card.category).toBe('');
    expect(card.notes.map(({ text }) => text)).toContain(
      'Nothing has been computed for this client yet. Recalculate first.',
    );
    expect(card.rhythm).toBe(null);
    expect(addOn.workbench.snapshot().sheets).toEqual(sheets);
  });

  test('of a client whose row was deleted is refused in a sentence', async () => {
    const { answer, workbench } = await opened();
    workbench.run('removeRow', 'Clients', 4);
    expect(answer('cid')).toEqual({
      ok: false,
      message: expect.stringMatching(/^This client has no row/),
    });
  });

  test('says in Russian what the log cannot take', async () => {
    const { card } = await opened(smallBase(), 'ru_RU');
    const { lacking, noLog, canLog } = card('cid');
    expect({ lacking, canLog }).toEqual({
      lacking: ['outcome', 'nextDay', 'reason', 'note'],
      canLog: true,
    });
    expect(noLog).toBe(
      'В журнале контактов нет столбца: Итог, Следующий контакт, Причина, Примечание.',
    );
  });

  test('is read in as many calls of a long log as of a short one', async () => {
    const calls = async (deals: number) => {
      const base = smallBase();
      const [, sales] = base;
      for (let deal = 0; deal < deals; deal++) sales?.rows.push([on('2026-03-01'), 'Ann', deal]);
      const { card, workbench } = await opened(base);
      workbench.calls.reset();
      card('ann');
      return workbench.calls.data;
    };
    expect(await calls(2_000)).toBe(await calls(0));
  });
});

describe('the client whose row is selected', () => {
  test('is told in Clients and in a log, by any cell of the row', async () => {
    const { selected, workbench } = await opened();
    workbench.select('Clients', 'C3');
    expect(selected()).toMatchObject({ selected: { key: 'bob', name: 'Bob' } });
    workbench.select('Contacts', 'A2:B3');
    expect(selected()).toMatchObject({ selected: { key: 'cid', name: 'Cid' } });
  });

  test('is nobody in a header, below the table and on another sheet', async () => {
    const { selected, workbench } = await opened();
    for (const [sheet, cell] of [
      ['Clients', 'A1'],
      ['Clients', 'A40'],
      ['Settings', 'A3'],
    ] as const) {
      workbench.select(sheet, cell);
      expect(selected()).toMatchObject({ ok: true, selected: null });
    }
  });
});
