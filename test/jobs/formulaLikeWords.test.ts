import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { on, openedAddOn } from './openedAddOn';

// A text that is written is read as if it were typed. Each of these would become something else,
// and each such something is told from whatever the add-on itself computes.

const WORDS = [
  '=73101+1',
  '+73102',
  '-73103',
  '@73104',
  "'73105",
  '0073106',
  '7 May 1931',
  '=HYPERLINK("http://example.com";"73107")',
  '7310800%',
  '=73109&"x"',
] as const;

/** What the words come to where they are read as if typed. */
const READ_AS: readonly Cell[] = [73_102, -73_103, 73_105, 73_106, on('1931-05-07'), 73_108];

const word = (place: number) => WORDS[place % WORDS.length] as string;

/** Sheets and columns, whose names are of the kind as well. */
const NAMED = {
  clients: {
    sheet: '=1+73201',
    headers: {
      client: '=1+73211',
      manager: '+73212',
      leavingReason: '-73213',
      contactPerson: '@73214',
      phone: '0073215',
      source: '8 May 1931',
      traits: "'73216",
    },
  },
  sales: {
    sheet: '+73202',
    headers: {
      date: '=1+73221',
      client: '+73222',
      amount: '-73223',
      product: '@73224',
      status: '0073225',
      productLine: '9 May 1931',
    },
  },
  contacts: {
    sheet: '10 May 1931',
    headers: {
      date: '=1+73231',
      client: '+73232',
      type: '-73233',
      outcome: '@73234',
      note: '0073235',
      score: '11 May 1931',
      manager: '=1+73236',
    },
  },
};
const NAMES_READ_AS: readonly Cell[] = [
  ...[73_202, 73_212, -73_213, 73_215, 73_216, 73_222, -73_223, 73_225],
  ...[73_232, -73_233, 73_235],
  ...['1931-05-08', '1931-05-09', '1931-05-10', '1931-05-11'].map(on),
];

function base(): Grid[] {
  const { clients, sales, contacts } = NAMED;
  return [
    {
      name: clients.sheet,
      rows: [
        Object.values(clients.headers),
        ...WORDS.map((client, index): Cell[] => [
          client,
          ...[1, 2, 3].map((step) => word(index + step)),
          `+7312000000${index}`,
          ...[4, 5].map((step) => word(index + step)),
        ]),
      ],
    },
    {
      name: sales.sheet,
      rows: [
        Object.values(sales.headers),
        ...WORDS.flatMap((client, index): Cell[][] =>
          ['2025-01-10', '2025-02-10', '2025-03-11', index % 2 ? '2026-03-01' : '2025-04-10'].map(
            (day, turn) => [
              on(day),
              client,
              100 + index,
              word(turn < 2 ? index : index + turn),
              turn === 0 ? word(index) : 'paid',
              word(index + 2),
            ],
          ),
        ),
        ['not a day', WORDS[0], 5, WORDS[1], 'paid', WORDS[3]],
        [on('2026-03-01'), WORDS[1], 'no sum', WORDS[1], 'paid', WORDS[3]],
        [on('2026-03-01'), '=nobody&"73199"', 7, WORDS[1], 'paid', WORDS[3]],
      ],
    },
    {
      name: contacts.sheet,
      rows: [
        Object.values(contacts.headers),
        ...WORDS.map((client, index): Cell[] => [
          on('2026-03-19'),
          client,
          index % 3 ? 'call' : word(index),
          ...[1, 2].map((step) => word(index + step)),
          index % 3 ? index : word(index),
          word(index),
        ]),
        ['nor this', WORDS[3], 'call', WORDS[4], WORDS[5], 99, WORDS[6]],
      ],
    },
  ];
}

const SCRIPT = `
  function idOf(name) { return SpreadsheetApp.getActive().getSheetByName(name).getSheetId(); }
  function formulasByName() {
    return SpreadsheetApp.getActive().getSheets().map((sheet) =>
      [sheet.getName(), sheet.getDataRange().getFormulas()]);
  }
`;

describe('what a person wrote stays a text wherever the add-on writes it', () => {
  test.each(['en_US', 'ru_RU'] as const)('%s', async (locale) => {
    const addOn = await openedAddOn(base(), { locale, script: SCRIPT });
    const { workbench } = addOn;
    const choice = Object.fromEntries(
      Object.entries(NAMED).map(([role, { sheet, headers }]) => [
        role,
        { sheetId: workbench.run('idOf', sheet), headers },
      ]),
    );
    expect(addOn.call('panelSetUpWith', choice)).toMatchObject({ ok: true });
    expect(addOn.recalculate()).toMatchObject({ ok: true });
    expect(addOn.planAhead()).toMatchObject({ ok: true });
    expect(addOn.recalculate()).toMatchObject({ ok: true });
    const formulas = workbench.run('formulasByName') as [string, string[][]][];
    await workbench.settle();

    const changed = [...READ_AS, ...NAMES_READ_AS].map((cell) => JSON.stringify(cell));
    const wrong: unknown[] = [];
    const copied = new Set<string>();
    for (const [sheet, rows] of formulas) {
      const cells = workbench.read(sheet);
      rows.forEach((inRow, row) => {
        inRow.forEach((formula, column) => {
          const cell = cells[row]?.[column] ?? null;
          const isFormula = /73[12]\d\d|example\.com/.test(formula);
          if (isFormula || changed.includes(JSON.stringify(cell))) {
            wrong.push([sheet, row + 1, column + 1, formula || cell]);
          }
          const isOwn = !Object.values(NAMED).some((named) => named.sheet === sheet);
          if (isOwn && WORDS.some((each) => each === cell)) copied.add(sheet);
        });
      });
    }
    expect(wrong).toEqual([]);
    // It was there to be mistaken.
    expect(copied.size).toBeGreaterThanOrEqual(5);
  });
});
