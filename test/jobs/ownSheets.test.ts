import { describe, expect, test } from 'vitest';
import { OWN_ROLES, type OwnRole, PLAN_ROLES } from '../../src/schema/sheets';
import { bearsMark } from '../../src/sheets/document/ownMark';
import { texts } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { openedAddOn, smallBase } from './openedAddOn';

const LANGUAGES = [
  ['en', 'en_US'],
  ['ru', 'ru_RU'],
] as const;

type Language = (typeof LANGUAGES)[number][0];

const SCRIPT = `
  function namesOf() { return SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getName()); }
  function forgetNames() { SpreadsheetApp.getActive().getNamedRanges().forEach((range) => range.remove()); }
  function looksOf(name) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(name);
    const cells = sheet.getRange(1, 1, 3, 3);
    return [sheet.getFrozenRows(), cells.getBackgrounds(), cells.getNotes(), cells.getNumberFormats(), sheet.getMaxColumns()];
  }
`;

/** What a user may have under the name and the title of a sheet of the add-on's. */
function usersOwn(role: OwnRole, language: Language): Grid {
  const { sheets, headers, history, plans, planAndFact, pointsLedger, overview, settings } =
    texts[language];
  const rows: Partial<Record<OwnRole, Cell[][]>> = {
    settings: [headers.settings.slice(0, 2), ['my own', 5], [settings.marginPercent[0] ?? '', 40]],
    report: [headers.report.slice(0, 2), ['Floor 2', 12]],
    history: [
      [history.headers.day, history.headers.clients, 'my own'],
      ['May', 5, 7],
    ],
    plans: [
      [planAndFact.headers.month, planAndFact.headers.manager, 'my own'],
      ['May', 'Olga', 7],
    ],
    points: [
      [pointsLedger.headers.client, pointsLedger.headers.points, 'my own'],
      ['Ann', 5, 7],
    ],
    templates: [
      [texts[language].templates.headers.channel, 'my own'],
      ['e-mail', 5],
    ],
    mailingList: [[plans.mailingList.title], ['my own'], [headers.clients.client, 'Ann']],
    overview: [[overview.title], ['my own'], ['Clients', 5]],
  };
  const plan = PLAN_ROLES.find((each) => each === role);
  const title = plan && plan !== 'plans' ? plans[plan].title : '';
  return {
    name: sheets[role],
    rows: rows[role] ?? [[title], ['my own'], [headers.clients.client, headers.clients.manager]],
  };
}

const ROLES = OWN_ROLES.filter(
  (role) => !['memory', 'sampleHistory', 'samplePlans'].includes(role),
);
/** The ledger of points is made once points are switched on. */
const MADE_ROLES = ROLES.filter((role) => role !== 'points');

describe('a user’s own sheet with a name and a title of the add-on’s', () => {
  test.each(LANGUAGES)('is left as it is: all of them, %s', async (language, locale) => {
    const own = ROLES.map((role) => usersOwn(role, language));
    const [clients, ...logs] = smallBase() as [Grid, ...Grid[]];
    const withPhones = {
      ...clients,
      rows: clients.rows.map((row, index) => [...row, index === 0 ? 'Phone' : '+7 912 000-00-00']),
    };
    const { workbench, setUp, recalculate } = await openedAddOn([withPhones, ...logs, ...own], {
      ...{ locale, script: SCRIPT },
    });
    const contents = () =>
      own.map(({ name }) => [workbench.read(name), workbench.run('looksOf', name)]);
    const before = contents();
    for (let run = 0; run < 2; run++) {
      expect(setUp()).toMatchObject({ ok: true });
      expect(recalculate()).toMatchObject({ ok: true });
      workbench.callFromSidebar('panelPlanAhead', []);
      workbench.callFromSidebar('panelMailingSheet', ['offerMore']);
    }
    expect(contents()).toEqual(before);
    const names = workbench.run('namesOf') as string[];
    const { sheets, addOn } = texts[language];
    for (const role of MADE_ROLES) {
      // One of its own beside it, however often it runs.
      expect(names.filter((name) => name.startsWith(`${sheets[role]} (${addOn})`))).toHaveLength(1);
    }
  });

  test.each(LANGUAGES)('is none of the add-on’s by what it holds: all of them, %s', (language) => {
    for (const role of ROLES) {
      expect([role, bearsMark(role, usersOwn(role, language).rows as never)]).toEqual([
        role,
        false,
      ]);
    }
  });
});

describe('a sheet of the add-on’s', () => {
  test.each(LANGUAGES)('is found again without any kept name, %s', async (_, locale) => {
    const { workbench, setUp, recalculate } = await openedAddOn(smallBase(), {
      ...{ locale, script: SCRIPT },
    });
    setUp();
    recalculate();
    workbench.callFromSidebar('panelPlanAhead', []);
    const names = workbench.run('namesOf');
    workbench.run('forgetNames');
    expect(recalculate()).toMatchObject({ ok: true });
    workbench.callFromSidebar('panelPlanAhead', []);
    expect(workbench.run('namesOf')).toEqual(names);
  });
});
