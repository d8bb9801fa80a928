import { describe, expect, test } from 'vitest';
import { clientKey } from '../../../src/core/log/clientKey';
import { isInControlGroup } from '../../../src/core/winBack/controlGroup';
import type { WinBack } from '../../../src/panel/winBackView';
import { texts } from '../../../src/texts/texts';
import { ownSheetName } from '../../../workbench/report/reportedCells';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { on as day } from '../../core/on';
import { on, purchases, setUpAddOn } from '../openedAddOn';

/**
 * So many clients silent since the summer of 2025, as of 31 March 2026: the first of them called in
 * February, and every other one back in March.
 */
function silentClients(called: number, notCalled: number): Grid[] {
  const names = Array.from({ length: called + notCalled }, (_, index) => `Client ${index}`);
  return [
    {
      name: 'Clients',
      rows: [['Client', 'Manual category'], ...names.map((name) => [name, 'B'])],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        ...names.flatMap((name) => purchases(name, [100], '2025-06-01', '2025-07-01')),
        ...names
          .filter((_, index) => index % 2 === 0)
          .flatMap((name) => purchases(name, [100], '2026-03-01')),
      ],
    },
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client', 'Type'],
        ...names.slice(0, called).map((name) => [on('2026-02-01'), name, 'call']),
      ],
    },
  ];
}

const USER = `
  function setBeside(label, value) {
    const sheet = SpreadsheetApp.getActive().getRangeByName('AS_OF').getSheet();
    const labels = sheet.getRange(1, 1, sheet.getLastRow(), 1).getValues().flat();
    sheet.getRange(labels.indexOf(label) + 1, 2).setValue(value);
  }
`;

/**
 * The sentences of the sheet, and of each group of its campaign the name, the clients and the
 * percentage returned; besides, what is told of the queue in its sheet and in the panel.
 */
async function results(
  locale: 'en_US' | 'ru_RU',
  called: number,
  notCalled: number,
  controlGroupSince: Cell = null,
) {
  const language = locale === 'ru_RU' ? 'ru' : 'en';
  const addOn = await setUpAddOn(silentClients(called, notCalled), { locale, script: USER });
  const { call, planAhead, recalculate, workbench } = addOn;
  if (controlGroupSince !== null) {
    const [label] = texts[language].settings.controlGroupSince;
    workbench.run('setBeside', label, controlGroupSince);
  }
  expect(recalculate()).toMatchObject({ ok: true });
  expect(planAhead()).toMatchObject({ ok: true });
  const rows = workbench.read(ownSheetName(workbench, 'winBackResults', language));
  const { headers } = texts[language].plans.winBackResults;
  const at = (header: string) => (rows[6] ?? []).indexOf(header);
  const sheet = workbench.read(ownSheetName(workbench, 'winBack', language));
  const { winBack } = call<{ winBack: WinBack }>('panelWinBack', '');
  const spans = (rows[6] ?? []).indexOf(texts[language].plans.winBackResults.silence);
  return {
    addOn,
    spans: rows.slice(7).flatMap((row) => row[spans] ?? []),
    queued: sheet.slice(7).flatMap(([place, client]) => (place ? [client] : [])),
    told: sheet
      .slice(1, 6)
      .map(([sentence]) => sentence)
      .join(' '),
    panel: winBack,
    sentences: rows.slice(1, 6).map(([sentence]) => sentence),
    groups: rows
      .slice(7, 9)
      .map((row) => [row[0], row[at(headers.clients)], row[at(headers.returnedPercent)] ?? null]),
  };
}

test('where a group is under 30 there are counts and no percentage', async () => {
  const english = await results('en_US', 29, 33);
  expect(english.groups).toEqual([
    ['contacted', 29, null],
    ['not contacted', 33, null],
  ]);
  expect(english.sentences[1]).toBe(
    'Too few to compare: 29 clients in “contacted”; each group needs 30.',
  );
  const russian = await results('ru_RU', 21, 2);
  expect(russian.groups.map(([, , percent]) => percent)).toEqual([null, null]);
  expect(russian.sentences[1]).toBe(
    'Сравнивать рано: в группе «связались» 21 клиент, в группе «не связывались» 2 клиента; в каждой нужно 30.',
  );
});

test('the spans of silence stand there without an apostrophe, and none is a date', async () => {
  expect((await results('en_US', 1, 1)).spans).toEqual([
    '0',
    '1',
    '2',
    '3–5',
    '6–11',
    '12 and more',
    'all: 1 and more',
  ]);
});

test('of larger groups it is said that they chose themselves', async () => {
  const { sentences, groups } = await results('en_US', 30, 32);
  expect(groups).toEqual([
    ['contacted', 30, 50],
    ['not contacted', 32, 50],
  ]);
  expect(sentences[1]).toMatch(/^The two groups chose themselves/);
});

/** Of the clients of the base above who are silent still, those drawn and not drawn. */
function silentByDraw(count: number) {
  const silent = Array.from({ length: count }, (_, index) => `Client ${index}`).filter(
    (_, index) => index % 2 === 1,
  );
  const settings = { controlGroupSince: day('2026-01-01') };
  const isDrawn = (name: string) =>
    isInControlGroup(clientKey(name), 'B', settings, day('2026-03-31'));
  return { drawn: silent.filter(isDrawn), others: silent.filter((name) => !isDrawn(name)) };
}

describe('a control group', () => {
  test('is left out of the queue, on the sheet and in the panel, and its clients are not to be won back', async () => {
    const { addOn, queued, told, panel } = await results('en_US', 0, 60, '2026-03-31');
    const { drawn, others } = silentByDraw(60);
    expect(drawn.length).toBeGreaterThan(0);
    expect(new Set(queued)).toEqual(new Set(others));
    expect(new Set(panel.entries.map(({ name }) => name))).toEqual(new Set(others));
    const sentence = `Left out as the control group: ${drawn.length} client`;
    expect(told).toContain(sentence);
    expect(panel.notes.join(' ')).toContain(sentence);
    const steps = addOn.byClient('What to do');
    for (const name of drawn) expect(steps[name]).not.toBe('Win back');
    for (const name of others) expect(steps[name]).toBe('Win back');
  });

  test('left out after the campaign had begun compares nothing yet, and it is said from when on', async () => {
    const { sentences, groups, queued } = await results('en_US', 30, 32, '2026-01-01');
    expect(groups).toEqual([
      ['contacted', 30, 50],
      ['not contacted', 32, 50],
    ]);
    expect(sentences[2]).toBe(
      'A control group is left out of win-back from 2026-01-01 on: from 2026-04-01 on it is what the others are compared with.',
    );
    expect(queued).toHaveLength(silentByDraw(62).others.length);
  });

  test.each(['en_US', 'ru_RU'] as const)(
    'left out before it stands beside the others: %s',
    async (locale) => {
      const { sentences, groups } = await results(locale, 200, 200, '2025-12-31');
      const [target, control] = groups;
      expect(Number(target?.[1]) + Number(control?.[1])).toBe(400);
      expect(Number(control?.[1])).toBeGreaterThanOrEqual(30);
      expect(Number(control?.[1])).toBeLessThan(60);
      expect(target?.[2]).toBeGreaterThan(40);
      expect(control?.[2]).toBeGreaterThan(10);
      const { winBackResults } = texts[locale === 'ru_RU' ? 'ru' : 'en'].plans;
      expect(groups.map(([name]) => name)).toEqual(Object.values(winBackResults.groups.drawn));
      expect(sentences[0]).toBe(winBackResults.outcome.drawn(day('2025-12-31'), 90));
      expect(sentences[1]).toBe(winBackResults.difference.drawn);
    },
  );

  test('a day that is none is reported, and nobody is left out', async () => {
    const { addOn, queued, told } = await results('en_US', 0, 60, 'some day');
    expect(queued).toHaveLength(30);
    expect(told).not.toContain('control group');
    expect((await addOn.warnings()).map(([, , , message]) => message)).toContainEqual(
      expect.stringContaining('Control group since: '),
    );
  });
});
