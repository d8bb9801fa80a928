import { describe, expect, test } from 'vitest';
import type { PanelCard } from '../../../src/panel/cardInWords';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { on, openedAddOn } from '../openedAddOn';

// A list of calls as a telephony service writes it: telephones in place of names.

const base = (...calls: Cell[][]): Grid[] => [
  {
    name: 'Clients',
    rows: [
      ['Client', 'Phone', 'E-mail'],
      ['Ann', '8 (916) 123-45-67', 'ann@example.com'],
      ['Bob', '+7 495 000-11-22', null],
      ['Bob’s brother', '84950001122', null],
    ],
  },
  {
    name: 'Sales',
    rows: [
      ['Date', 'Client', 'Amount'],
      [on('2026-03-01'), 'Ann', 100],
    ],
  },
  { name: 'Contacts', rows: [['Date', 'Client'], ...calls] },
];

const nextContacts = async (...calls: Cell[][]) => {
  const addOn = await openedAddOn(base(...calls));
  addOn.setUp();
  addOn.recalculate();
  return { ...addOn, next: addOn.byClient('Next contact') };
};

describe('a contact may name its client by', () => {
  test.each([
    ['a telephone', '+7 916 123 45 67'],
    ['a telephone that is a number', 79161234567],
    ['an e-mail address', 'ANN@example.com'],
  ])('%s', async (_, cell) => {
    const byName = await nextContacts([on('2026-03-20'), 'Ann']);
    const byPoint = await nextContacts([on('2026-03-20'), cell]);
    expect(byPoint.next.Ann).not.toBeNull();
    expect(byPoint.next).toEqual(byName.next);
    const card = byPoint.workbench.callFromSidebar('panelClientCard', ['ann']) as {
      card: PanelCard;
    };
    expect(JSON.stringify(card.card)).toContain('20');
  });
});

test('a telephone of two is told with both, and counts for nobody', async () => {
  const { next, warnings } = await nextContacts([on('2026-03-20'), '8 495 000 11 22']);
  const { next: without } = await nextContacts();
  expect(next).toEqual(without);
  const told = (await warnings()).filter(([sheet]) => sheet === 'Contacts');
  expect(told.map((line) => line.slice(0, 3))).toEqual([['Contacts', 2, 'Client']]);
  expect(told[0]?.[3]).toContain('2 clients: Bob, Bob’s brother');
});

test('a telephone of nobody’s is told as any unknown name', async () => {
  const { warnings } = await nextContacts([on('2026-03-20'), '8 800 555-35-35']);
  const [told] = (await warnings()).filter(([sheet]) => sheet === 'Contacts');
  expect(told?.[3]).toContain('“8 800 555-35-35” has no row');
});
