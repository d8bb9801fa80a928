import { describe, expect, test } from 'vitest';
import { texts } from '../../src/texts/texts';
import type { Cell } from '../../workbench/spreadsheet/grid';
import { type Hosts, on, openedAddOn, smallBase } from './openedAddOn';

/** What a person does on the sheet. */
const BY_HAND = `
  function setCell(sheet, a1, value) {
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(a1).setValue(value);
  }
  function addChart(title) {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Overview');
    sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.PIE)
      .addRange(sheet.getRange('A90:B92')).setOption('title', title).setPosition(60, 9, 0, 0).build());
  }
  function linkAt(row, overview = 'Overview') {
    const spreadsheet = SpreadsheetApp.getActive();
    const formula = spreadsheet.getSheetByName(overview).getRange(row, 1).getFormula();
    const [, id, range] = /^=HYPERLINK\\("#gid=(\\d+)&range=([A-Z]+\\d+)"/.exec(formula) ?? [];
    const sheet = spreadsheet.getSheets().find((each) => String(each.getSheetId()) === id);
    return sheet ? [sheet.getName(), range, sheet.getRange(range).getValue()] : null;
  }
  function moneyFormat(row) {
    return SpreadsheetApp.getActive().getSheetByName('Overview').getRange(row, 3).getNumberFormat();
  }
  function showMoney(sheet, column, format) {
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(2, column, 100, 1).setNumberFormat(format);
  }
  function widthBefore(columns) {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Overview');
    return Array.from({ length: columns }, (_, at) => sheet.getColumnWidth(at + 1)).reduce((sum, width) => sum + width, 0);
  }
  function moveCharts() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Overview');
    sheet.getCharts().forEach((chart) => sheet.updateChart(chart.modify().setPosition(7, 7, 7, 7).build()));
  }
`;

async function recalculated(base = smallBase(), host: keyof Hosts = 'memory') {
  const opened = await openedAddOn(base, { host, script: BY_HAND });
  opened.setUp();
  expect(opened.recalculate()).toMatchObject({ ok: true });
  await opened.workbench.settle();
  const rows = () => opened.workbench.read('Overview');
  return {
    ...opened,
    /** The row, counted from 0, of a label that stands in the first column, below another. */
    rowOf(label: string, below?: string): number {
      const from = below === undefined ? 0 : rows().findIndex(([cell]) => cell === below) + 1;
      const row = rows().findIndex(([cell], index) => index >= from && cell === label);
      if (row < 0) throw new Error(`No ${label} on the Overview`);
      return row;
    },
    row: (index: number): readonly (Cell | undefined)[] => rows()[index] ?? [],
  };
}

const KPI = 'Managers: KPI of the last full month';

describe('the Overview', () => {
  test('is what the first recalculation shows, and says how the panel is opened', async () => {
    const { workbench, row, recalculate } = await recalculated();
    expect(workbench.selected()).toMatch(/^Overview!/);
    expect(row(2)[0]).toContain('Retention Sheets → Open the panel');
    workbench.book.sheetNamed('Sales')?.activate();
    recalculate();
    expect(workbench.selected()).toMatch(/^Sales!/);
  });

  test('says what changed and what to do, above all else', async () => {
    const { row, rowOf } = await recalculated();
    const first = rowOf('What changed and what to do') + 1;
    expect([0, 1, 2, 3].map((below) => row(first + below)[0])).toEqual([
      '1 B client went to sleep this month; 1 is overdue for a contact: see Today in the panel.',
      '1 contact is overdue: see Today in the panel.',
      'One client accounts for 90% of the revenue: losing them would hurt, so look after them and develop others.',
      null,
    ]);
  });

  test('leads from each sentence to those whom it counts', async () => {
    const { call, rowOf, recalculate, planAhead } = await recalculated();
    const first = rowOf('What changed and what to do') + 2;
    const links = () => [0, 1, 2, 3].map((below) => call('linkAt', first + below));
    const [asleep, overdue, greatest, none] = links();
    expect(asleep).toEqual(['Today', 'A1', 'Today']);
    expect(overdue).toEqual(['Today', 'A1', 'Today']);
    expect(greatest).toEqual(['Clients', 'A2', 'Ann']);
    expect(none).toBeNull();
    // Another run finds the sentences where it left them, and the same places.
    planAhead();
    recalculate();
    expect(links()).toEqual([asleep, overdue, greatest, none]);
    expect(call<{ message: string }>('panelHealth')).not.toMatchObject({
      warnings: expect.arrayContaining([expect.objectContaining({ sheet: 'Overview' })]),
    });
  });

  test('has figures of the month beside the one before and the same a year earlier', async () => {
    const { row, rowOf } = await recalculated();
    const title = rowOf('Month against month');
    expect(row(title + 1).slice(1)).toEqual([
      'April 2026, not begun yet', // March is over on its last day
      'March 2026',
      'February 2026',
      'Change',
      'before the first deal',
      'Change',
      ...row(title + 1).slice(7),
    ]);
    // Bob bought in February and in March; Ann is new in March.
    expect(row(rowOf('Retention (CRR), %')).slice(2, 4)).toEqual([100, null]);
    expect(row(rowOf('from new clients'))[2]).toBe(2700);
    expect(row(rowOf('from regular clients'))[2]).toBe(100);
  });
});

describe('money on the Overview', () => {
  const shown = async (base = smallBase()) => {
    const { workbench, row, rowOf, recalculate, call } = await recalculated(base);
    const again = recalculate() as { summary?: { currency: string | null } };
    const revenue = rowOf('Revenue');
    const format = () => call<string>('moneyFormat', revenue + 1);
    return { workbench, row, recalculate, call, format, told: row(1)[2], again };
  };
  const inEuros = () => {
    const base = smallBase();
    for (const cells of base[1]?.rows.slice(1) ?? []) cells[2] = `${cells[2]} €`;
    return base;
  };

  test('is in the currency of the log', async () => {
    const { told, format, again } = await shown(inEuros());
    expect(told).toBe('Sums are in EUR.');
    expect(format()).toBe('"€"#,##0.00');
    expect(again).toMatchObject({ summary: { currency: { before: '€', behind: '' } } });
  });

  test('is in the one of the spreadsheet’s country where nothing names one, and says so', async () => {
    const { told, format, again } = await shown();
    expect(told).toMatch(/^Sums are in USD, by the locale\. .* rate 1 under “Currencies”/);
    expect(format()).toBe('"$"#,##0.00');
    expect(again).toMatchObject({ summary: { currency: { before: '$', behind: '' } } });
  });

  test('follows the log into another currency', async () => {
    const { row, recalculate, call, format } = await shown();
    const { rows = [] } = inEuros()[1] ?? {};
    rows.slice(1).forEach((cells, index) => {
      call('setCell', 'Sales', `C${index + 2}`, cells[2]);
    });
    recalculate();
    expect(row(1)[2]).toBe('Sums are in EUR.');
    expect(format()).toBe('"€"#,##0.00');
  });

  test('is in the one that the amounts are shown in where nothing written names one', async () => {
    const { row, recalculate, call, format } = await shown();
    call('showMoney', 'Sales', 3, '#,##0.00\\ "€"');
    expect(recalculate()).toMatchObject({ summary: { currency: { before: '€', behind: '' } } });
    expect([row(1)[2], format()]).toEqual(['Sums are in EUR.', '"€"#,##0.00']);
    call('showMoney', 'Sales', 3, '0 "kg"');
    recalculate();
    expect(row(1)[2]).toMatch(/^Sums are in USD, by the locale\./);
  });

  test('is never summed over two currencies under one sign', async () => {
    const base = inEuros();
    base[1]?.rows.push([on('2026-03-20'), 'Bob', '5000 ₽']);
    const { told, row, workbench } = await shown(base);
    expect(told).toBe('Sums are in EUR.');
    const lines = workbench.read('Overview').map(([label, , value]) => [label, value]);
    // 2700 and 100 in March; the 5000 roubles have no rate and no money.
    expect(lines.find(([label]) => label === 'Revenue')?.[1]).toBe(2800);
    expect(row(1)[2]).toBe(told);
  });
});

describe('a running period', () => {
  test('there is none on the last day of a quarter, and no header says that there were', async () => {
    const { workbench, row, rowOf } = await recalculated();
    const cells = workbench.read('Overview').flat().map(String);
    expect(cells.filter((cell) => /so far|still running|^—$/.test(cell))).toEqual([]);
    expect(row(rowOf('Managers: retention and repeat revenue') + 1)[7]).toBe(
      'April 2026, not begun yet',
    );
    expect(row(rowOf('Development of existing clients') + 1)[1]).toBe('April 2026, not begun yet');
  });

  const rates = ({ row, rowOf }: Awaited<ReturnType<typeof recalculated>>) => {
    const lastOf = (title: string, label: string) => row(rowOf(label, title));
    const running = (title: string) =>
      ['Retention (CRR), %', 'Churn, %', 'Clients who bought'].map(
        (label) => lastOf(title, label)[1],
      );
    const ofTable = (title: string, period: string) => lastOf(title, period).slice(1, 9);
    return [
      running('Month against month'),
      running('Quarter against quarter'),
      ofTable('Retention by month', 'April 2026 so far'),
      ofTable('Retention by quarter', 'Q2 2026 so far'),
    ];
  };

  test('in which nobody has bought yet has no CRR and no churn, but its counts', async () => {
    const opened = await recalculated();
    opened.workbench.setNow('2026-04-01');
    opened.recalculate();
    const row = [2, 0, 0, 0, 0, null, null, 'still running'];
    expect(rates(opened)).toEqual([[null, null, 0], [null, null, 0], row, row]);
  });

  test('has them from the first purchase on, also where it keeps nobody', async () => {
    const base = smallBase();
    base[1]?.rows.push([on('2026-04-01'), 'Cid', 10]);
    const opened = await recalculated(base);
    opened.workbench.setNow('2026-04-01');
    opened.recalculate();
    const row = [2, 1, 1, 0, 1, 0, 100, 'still running'];
    expect(rates(opened)).toEqual([[0, 100, 1], [0, 100, 1], row, row]);
  });
});

describe('the KPI of managers', () => {
  test('is a formula over the cells beside it, of the figures that are known', async () => {
    const { row, rowOf } = await recalculated(smallBase(), 'engine');
    const olga = rowOf('Olga', KPI);
    // Compliance 50 against 90, CRR 100 against 60, repeat revenue 100 of nothing before; no funnel
    // without contacts of February.
    const [, compliance, crr, repeat, deals, kpi] = row(olga);
    expect([compliance, crr, repeat]).toEqual([50, 100, null]);
    const known = [
      [40, 50 / 90],
      [30, 100 / 60],
      ...(deals === null ? [] : [[10, (deals as number) / 20]]),
    ] as [number, number][];
    const weights = known.reduce((sum, [weight]) => sum + weight, 0);
    const weighed = known.reduce((sum, [weight, part]) => sum + weight * part, 0);
    expect(kpi).toBeCloseTo((100 * weighed) / weights, 9);
  });

  test('keeps the weights and targets that a head has set', async () => {
    const { workbench, recalculate, row, rowOf } = await recalculated();
    const weights = rowOf('Weight', KPI);
    workbench.run('setCell', 'Overview', `B${weights + 1}`, 100);
    workbench.run('setCell', 'Overview', `C${weights + 1}`, 0);
    recalculate();
    await workbench.settle();
    expect(row(rowOf('Weight', KPI)).slice(1, 3)).toEqual([100, 0]);
  });

  test('one that cannot be used is reported, and its default stands in', async () => {
    const { workbench, recalculate, row, rowOf, warnings } = await recalculated();
    const target = rowOf('Target', KPI);
    workbench.run('setCell', 'Overview', `B${target + 1}`, 'a lot');
    workbench.run('setCell', 'Overview', `C${target + 1}`, 0);
    recalculate();
    expect(row(rowOf('Target', KPI)).slice(1, 3)).toEqual([90, 60]);
    const found = (await warnings()).filter(([sheet]) => sheet === 'Overview');
    expect(found.map(([, line]) => line)).toEqual([target + 1, target + 1]);
  });
});

describe('charts', () => {
  const TITLES = [
    'Active, sleeping and lost clients, %',
    'CRR by quarter, %',
    'Share of revenue held by the largest clients, %',
    'Contact rules kept by manager, %',
  ];

  test('are made once, each over its table', async () => {
    const { workbench, recalculate, row } = await recalculated();
    recalculate();
    expect(workbench.charts.map(({ options }) => options.title)).toEqual(TITLES);
    const headers = workbench.charts.map(({ ranges }) =>
      ranges.map(({ area }) => row(area.startRow)[area.startColumn]),
    );
    expect(headers).toEqual([
      ['Month'],
      ['Period', 'CRR, %'],
      ['Largest clients, %'],
      ['Manager', 'Compliance, %'],
    ]);
  });

  test('stand in pairs that are seen whole beside the panel in a window of 1360 pixels', async () => {
    const { workbench, call } = await recalculated();
    const HEADERS_AND_SCROLL_BAR = 60;
    const seen = 1360 - 300 - HEADERS_AND_SCROLL_BAR;
    const places = workbench.charts.map(({ position, options }) => {
      const from = call<number>('widthBefore', position.column) + position.offsetX;
      return { row: position.row, from, to: from + Number(options.width) };
    });
    for (const [left, right] of [places.slice(0, 2), places.slice(2)]) {
      expect(left?.row).toBe(right?.row);
      expect(left?.to).toBeLessThanOrEqual(right?.from ?? 0);
      expect(right?.to).toBeLessThanOrEqual(seen);
    }
  });

  test('say which month and which quarter is still running', async () => {
    const { workbench, recalculate, row } = await recalculated();
    const last = () =>
      workbench.charts.slice(0, 2).map(({ ranges }) => row(ranges[0]?.area.endRow ?? 0)[0]);
    // The month and the quarter are over on their last day.
    expect(last()).toEqual(['March 2026', 'Q1 2026']);
    workbench.setNow('2026-05-10');
    recalculate();
    expect(last()).toEqual(['May 2026 so far', 'Q2 2026 so far']);
  });

  test('follow their tables as these move, and keep where a user has put them', async () => {
    const { workbench, recalculate, rowOf } = await recalculated();
    workbench.run('moveCharts');
    const before = workbench.charts.map(({ id, position }) => ({ id, position }));
    workbench.setNow('2026-05-10');
    recalculate();
    const [, crr] = workbench.charts;
    expect(crr?.ranges[0]?.area.startRow).toBe(rowOf('Period', 'Retention by quarter'));
    expect(workbench.charts.map(({ id, position }) => ({ id, position }))).toEqual(before);
  });

  test('of the user’s stay as they are', async () => {
    const { workbench, recalculate } = await recalculated();
    workbench.run('addChart', 'My own');
    const own = () => workbench.charts.find(({ options }) => options.title === 'My own');
    const before = structuredClone(own());
    workbench.setNow('2026-05-10');
    recalculate();
    expect(own()).toEqual(before);
    expect(workbench.charts).toHaveLength(TITLES.length + 1);
  });

  test('of the base without managers or sales are left out', async () => {
    const { workbench } = await recalculated([
      { name: 'Clients', rows: [['Client'], ['Ann']] },
      {
        name: 'Sales',
        rows: [
          ['Date', 'Client', 'Amount'],
          [on('2026-03-01'), 'Ann', 0],
        ],
      },
    ]);
    expect(workbench.charts.map(({ options }) => options.title)).not.toContain(TITLES[2]);
  });
});

describe('a base of sums only, without intervals', () => {
  test('has it said first that statuses are not known, and what to do', async () => {
    const { row, rowOf } = await recalculated([
      {
        name: 'Clients',
        rows: [
          ['Client', 'Last purchase', 'Revenue', 'Deals'],
          ['Ann', on('2026-03-10'), 900, 1],
          ['Bob', on('2026-01-10'), 300, 1],
        ],
      },
    ]);
    const first = rowOf('What changed and what to do') + 1;
    expect(row(first)[0]).toBe(texts.en.findings.noStatus);
    const told = [1, 2, 3, 4].map((below) => row(first + below)[0]);
    expect(told).not.toContain(texts.en.findings.none);
  });
});

describe('the first run', () => {
  test.each(['en_US', 'ru_RU'] as const)(
    'has the sentence that names the win-back sheet lead to it once that is there: %s',
    async (locale) => {
      const language = locale === 'ru_RU' ? 'ru' : 'en';
      const opened = await openedAddOn(lostThisMonth(), { locale, script: BY_HAND });
      opened.setUp();
      opened.recalculate();
      const { seeWinBack } = texts[language].findings;
      const name = texts[language].sheets.overview;
      const at = () =>
        opened.workbench.read(name).findIndex(([cell]) => String(cell).includes(seeWinBack)) + 1;
      expect(at()).toBeGreaterThan(0);
      const sheetNamed = () => opened.call<string[]>('linkAt', at(), name)[0];
      expect(sheetNamed()).toBe('Clients');
      opened.planAhead();
      expect(sheetNamed()).toBe(texts[language].sheets.winBack);
      opened.recalculate();
      expect(sheetNamed()).toBe(texts[language].sheets.winBack);
    },
  );
});

/** Of clients who bought every ten days, one who stopped in February, and is worth bringing back. */
function lostThisMonth(): ReturnType<typeof smallBase> {
  const days = (from: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      new Date(Date.parse(from) + index * 10 * 86_400_000).toISOString().slice(0, 10),
    );
  return [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Manual category', 'Win-back cost'],
        ['Gone', 'A', 1],
        ['Here', 'B', 1],
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount', 'Profit'],
        ...days('2025-06-01', 27).map((day) => [on(day), 'Gone', 900, 500]),
        ...days('2025-06-01', 30).map((day) => [on(day), 'Here', 500, 300]),
      ],
    },
  ];
}
