import { describe, expect, test } from 'vitest';
import { texts } from '../../src/texts/texts';
import { CALL_MADE } from './callMade';
import { type Answer, openedAddOn, recalculatedAddOn, smallBase } from './openedAddOn';

type AddOn = Awaited<ReturnType<typeof openedAddOn<'memory'>>>;
type Property = 'propertyReads' | 'propertyWrites';

const EXHAUSTED: ['en' | 'ru', ...Property[]][] = [
  ['ru', 'propertyReads'],
  ['en', 'propertyWrites'],
  ['ru', 'propertyReads', 'propertyWrites'],
];

const CONTACT = {
  ...CALL_MADE,
  client: 'ann',
  requestId: 'request-1234567',
  isConfirmed: false,
};

/** What is done in a day, and how it ends where nothing can be stored: done all the same, or not. */
const JOBS: [name: string, run: (addOn: AddOn) => Answer, isDoneUnstored: boolean][] = [
  ['set-up', ({ call }) => call('panelSetUp'), false],
  ['a sample', ({ call }) => call('panelCreateSample', true), false],
  ['a recalculation', ({ call }) => call('panelRecalculate'), true],
  ['a contact', ({ call }) => call('panelLogContact', CONTACT), true],
  ['a snooze', ({ call }) => call('panelSnooze', 'ann', 3, 'request-1234568'), true],
  ['Today', ({ call }) => call('panelToday', ''), true],
  ['a card', ({ call }) => call('panelClientCard', 'ann'), true],
  ['the poll', ({ call }) => call('panelSelectedClient'), true],
  ['switching the daily run on', ({ call }) => call('panelSwitchDaily', true), false],
];

function exhaust({ workbench }: AddOn, properties: readonly Property[]): void {
  for (const property of properties) workbench.quotas.limits[property] = 0;
}

function heal({ workbench }: AddOn): void {
  Object.assign(workbench.quotas.limits, { propertyReads: 50_000, propertyWrites: 50_000 });
}

/** All that the user has: cells, properties, triggers. */
function state({ workbench }: AddOn): unknown {
  const { sheetOrder, sheets, custom } = workbench.snapshot();
  return JSON.parse(
    JSON.stringify([sheetOrder, sheetOrder.map((id) => sheets[id]?.cells), custom]),
  );
}

describe.each(EXHAUSTED)('in %s, out of %s %s', (language, ...given) => {
  const properties = given.filter((each) => each !== undefined);
  const locale = language === 'en' ? 'en_US' : 'ru_RU';
  const cannotRead = properties.includes('propertyReads');

  test.each(JOBS)('%s ends in a sentence, whole or not at all', async (_, run, isDoneUnstored) => {
    const addOn = await recalculatedAddOn(smallBase(), { locale });
    const before = state(addOn);
    exhaust(addOn, properties);
    const { usedUp, notKept } = texts[language].run;
    const { ok, message } = run(addOn);
    const isDone = isDoneUnstored && !cannotRead;
    const sentence = cannotRead ? usedUp.propertyReads : usedUp.propertyWrites;
    if (isDone) expect(message.replace(notKept, '')).not.toContain('Google');
    else expect(message).toBe(sentence);
    expect(ok).toBe(isDone);
    if (!isDone) expect(state(addOn)).toEqual(before);
    heal(addOn);
    expect(run(addOn)).toMatchObject({ ok: true });
  });

  test('the first set-up of a base makes nothing', async () => {
    const addOn = await openedAddOn(smallBase(), { locale });
    const before = state(addOn);
    exhaust(addOn, properties);
    expect(addOn.call('panelSetUp')).toEqual({
      ok: false,
      message: texts[language].run.usedUp[cannotRead ? 'propertyReads' : 'propertyWrites'],
    });
    expect(state(addOn)).toEqual(before);
    heal(addOn);
    expect(addOn.setUp()).toMatchObject({ ok: true });
  });

  test('the daily run does nothing, tells its owner why, and is missed', async () => {
    const addOn = await recalculatedAddOn(smallBase(), { locale });
    const { workbench, call } = addOn;
    expect(call('panelSwitchDaily', true)).toMatchObject({ ok: true });
    const before = state(addOn);
    exhaust(addOn, properties);
    workbench.setNow('2026-04-01T10:00');
    const daily = workbench.triggers.all.find(({ handler }) => handler === 'dailyRun');
    workbench.triggers.fire(daily?.id ?? '');
    expect(workbench.triggers.failures).toEqual([
      texts[language].run.usedUp[cannotRead ? 'propertyReads' : 'propertyWrites'],
    ]);
    expect(workbench.mail.sent).toEqual([]);
    expect(state(addOn)).toEqual(before);
    heal(addOn);
    workbench.run('onOpen');
    expect(workbench.seen.toasts).toContain(texts[language].daily.missed);
  });
});

test('the menu says it too', async () => {
  const addOn = await openedAddOn(smallBase());
  exhaust(addOn, ['propertyReads']);
  for (const item of ['menuSetUp', 'menuRecalculate', 'menuPlanAhead', 'menuDaily']) {
    addOn.workbench.seen.alerts.length = 0;
    addOn.workbench.run(item);
    expect([item, addOn.workbench.seen.alerts]).toEqual([
      item,
      [texts.en.run.usedUp.propertyReads],
    ]);
  }
  addOn.workbench.run('onOpen');
  expect(addOn.workbench.seen.menus).not.toHaveLength(0);
});

test('a recalculation that cannot store its notes leaves the sheets as one that can', async () => {
  const [plain, short] = [
    await recalculatedAddOn(smallBase()),
    await recalculatedAddOn(smallBase()),
  ];
  exhaust(short, ['propertyWrites']);
  for (const addOn of [plain, short]) addOn.workbench.setNow('2026-04-20');
  plain.recalculate();
  const { message } = short.recalculate();
  expect(message).toMatch(new RegExp(`^\\S.*\\. ${texts.en.run.notKept}$`));
  for (const sheet of ['Clients', 'Overview', 'History', 'Today']) {
    expect([sheet, short.workbench.read(sheet)]).toEqual([sheet, plain.workbench.read(sheet)]);
  }
});

test('with the clock’s time used up the daily run is missed, and done by whoever recalculates', async () => {
  const { workbench, call, recalculate } = await recalculatedAddOn(smallBase());
  call('panelSwitchDaily', true);
  workbench.quotas.limits.triggerMinutes = 0;
  workbench.triggers.passUntil('2026-04-01T10:00');
  expect(workbench.triggers.failures).toEqual(['Service using too much computer time for one day']);
  workbench.run('onOpen');
  expect(workbench.seen.toasts).toContain(texts.en.daily.missed);
  expect(recalculate()).toMatchObject({ ok: true });
});
