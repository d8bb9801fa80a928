import { texts } from '../../../src/texts/texts';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { type Hosts, type Options, on, purchases, setUpAddOn } from '../openedAddOn';

/** Writes into Settings as a user does: settings by their labels, managers into their table. */
const SETTINGS_SCRIPT = `
  function setSettings(settings) {
    const sheet = SpreadsheetApp.getActive().getRangeByName('AS_OF').getSheet();
    const labels = sheet.getDataRange().getValues().map((row) => row[0]);
    Object.keys(settings).forEach((label) => sheet.getRange(labels.indexOf(label) + 1, 2).setValue(settings[label]));
  }
  function setManagers(managers) {
    const table = SpreadsheetApp.getActive().getRangeByName('MANAGERS');
    managers.forEach(([name, email], index) => table.offset(index + 1, 0, 1, 2).setValues([[name, email]]));
  }
  function forgetUserMark() { PropertiesService.getUserProperties().deleteAllProperties(); }
  function put(sheet, row, column, value) {
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(row, column).setValue(value);
  }
  function deleteSheet(name) {
    const spreadsheet = SpreadsheetApp.getActive();
    spreadsheet.deleteSheet(spreadsheet.getSheetByName(name));
  }
  function strangers() {}
`;

export interface DailyAnswer {
  ok: boolean;
  message: string;
  daily: { state: string; isMissed: boolean; schedule: { hour: number; timeZone: string } | null };
}

/**
 * Olga is late with Ann, Max has Cid, who shows a sign of leaving; Bob is nobody's and Eve a
 * stranger's.
 */
export function managedBase(): Grid[] {
  return [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Manager', 'Phone', 'Category'],
        ['Ann', 'Olga', '+7 912 345-67-89', 'A'],
        ['Bob', null, null, 'A'],
        ['Cid', 'max ', null, 'B'],
        ['Eve', 'Stranger', null, 'A'],
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        ...purchases('Ann', [100], '2026-03-01', '2026-03-08', '2026-03-15'),
        ...purchases('Bob', [100], '2026-03-01', '2026-03-08', '2026-03-15'),
        ...purchases('Cid', [100], '2026-02-20', '2026-03-05', '2026-03-17'),
        ...purchases('Eve', [100], '2026-03-01', '2026-03-08', '2026-03-15'),
      ],
    },
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client', 'Type', 'Score'],
        [on('2026-03-30'), 'Cid', 'call', 3],
      ],
    },
  ];
}

/**
 * The add-on set up on this base, with the digest on, a head, and two managers who have addresses.
 */
export async function openedDaily<Host extends keyof Hosts = 'memory'>(
  grids = managedBase(),
  options: Options<Host> = {},
) {
  const opened = await setUpAddOn(grids, { ...options, script: SETTINGS_SCRIPT });
  const { workbench, call } = opened;
  const settings = (values: Record<string, Cell>) => workbench.run('setSettings', values);
  const managers = (list: [string, string | null][]) => workbench.run('setManagers', list);
  const { settings: labels, settingWords } = texts[options.locale === 'ru_RU' ? 'ru' : 'en'];
  settings({
    [labels.digest[0] ?? '']: settingWords.yesNo.yes,
    [labels.digestHeadEmail[0] ?? '']: 'head@example.com',
  });
  managers([
    ['Olga', 'olga@example.com'],
    ['Max', 'max@example.com'],
  ]);
  return {
    ...opened,
    seen: workbench.seen,
    settings,
    managers,
    status: () => call<DailyAnswer>('panelDaily'),
    switchOn: () => call<DailyAnswer>('panelSwitchDaily', true),
    switchOff: () => call<DailyAnswer>('panelSwitchDaily', false),
    /** The add-on's triggers, by the function they call. */
    triggers: () => workbench.triggers.all.map(({ handler }) => handler),
    /** Fires the trigger of the daily run, or the one that takes it up again. */
    fire: (handler: 'dailyRun' | 'resumeDailyRun') => {
      const trigger = workbench.triggers.all.find((each) => each.handler === handler);
      if (!trigger) throw new Error(`No trigger calls ${handler}.`);
      workbench.triggers.fire(trigger.id);
    },
    sheetNames: () => Object.values(workbench.snapshot().sheets).map(({ name = '' }) => name),
    receivers: () => workbench.mail.sent.map(({ to }) => to),
  };
}
