import { describe, expect, test } from 'vitest';
import { INSTALLATION_CHECKS, TRIGGER_CHECKS } from '../../../src/schema/installationChecks';
import { type Language, texts } from '../../../src/texts/texts';
import { smallBase } from '../openedAddOn';
import { idsOf, openedCheck, setUpCheck } from './openedCheck';

const LOCALES = [
  ['en_US', 'en'],
  ['ru_RU', 'ru'],
] as const;

describe.each(LOCALES)('the check of the installation: %s', (locale, language: Language) => {
  test('confirms all that can be told in the workbench, and leaves the user’s own as it was', async () => {
    const { check, standing } = await openedCheck(locale, smallBase(), 'engine');
    const before = standing();
    const { started, looked, findings } = await check();
    expect([started.ok, looked.ok]).toEqual([true, true]);
    expect(findings.map(({ id }) => id).sort()).toEqual([...INSTALLATION_CHECKS].sort());
    expect(idsOf(findings, 'refuted')).toEqual([]);
    expect(idsOf(findings, 'unknown').sort()).toEqual(
      [
        ...['asOfArgument', 'secondFileOnOpen', 'typedColumn'],
        ...['calendarDownload', 'roundTrip', 'telephoneLink'],
        ...TRIGGER_CHECKS,
      ].sort(),
    );
    expect(standing()).toBe(before);
  });

  test('says what each check is about, and what to try where it cannot tell', async () => {
    const { start } = await openedCheck(locale);
    const { about, findings } = start();
    expect(about).toMatchObject({
      version: '0.1.0',
      day: '2026-03-31',
      locale,
      timeZone: 'Etc/UTC',
    });
    const { assumptions, toTry, seen } = texts[language].installation;
    const told = findings.flatMap((each) => (each.result === 'unknown' ? each.seen : []));
    expect(told).toEqual(
      expect.arrayContaining([seen.notAnswered, seen.noTrace, seen.noTypedColumn, seen.notFired]),
    );
    expect(about.checks.map(({ id }) => id)).toEqual(INSTALLATION_CHECKS);
    // Whoever reads Russian reads no English, but for what Google says itself.
    const inEnglish = findings.filter(
      ({ id, seen }) => id !== 'strictList' && /(?:^|\s)[a-z]{2,}(?:[\s,:]|$)/.test(seen),
    );
    expect(inEnglish.length > 0).toBe(language === 'en');
    if (language === 'ru') expect(inEnglish).toEqual([]);
    const said = Object.fromEntries(about.checks.map(({ id, assumption }) => [id, assumption]));
    expect(said).toMatchObject(assumptions);
    expect(said.ABC).toContain('ABC');
    expect(about.checks.find(({ id }) => id === 'typedColumn')?.toTry).toBe(toTry.typedColumn);
  });

  test('hears from the clock a minute later, once, and its trigger is gone', async () => {
    const { check, call, workbench, standing } = await openedCheck(locale);
    const before = standing();
    await check();
    const trigger = () => call<{ findings: unknown }>('panelCheckTrigger').findings;
    const unfired = TRIGGER_CHECKS.map((id) => ({ id, result: 'unknown' }));
    expect(trigger()).toMatchObject(unfired);
    workbench.triggers.passUntil('2026-03-31T12:02');
    expect(workbench.triggers.failures).toEqual([]);
    const { seen } = texts[language].installation;
    expect(trigger()).toEqual([
      { id: 'triggerFires', result: 'confirmed', seen: seen.fired(60) },
      { id: 'triggerRights', result: 'confirmed', seen: seen.authMode('FULL') },
      { id: 'triggerUser', result: 'confirmed', seen: seen.told(false) },
      { id: 'triggerSpreadsheet', result: 'confirmed', seen: seen.spreadsheet(true) },
    ]);
    expect(workbench.triggers.all).toEqual([]);
    expect(standing()).toBe(before);
  });

  test('waits for formulas that have not been calculated, for twenty seconds', async () => {
    const { start, look, workbench, standing } = await openedCheck(locale);
    const before = standing();
    start();
    expect(look()).toMatchObject({ ok: true, findings: null });
    workbench.calls.slow(21_000);
    const { findings } = look();
    workbench.calls.heal();
    expect(idsOf(findings ?? [], 'confirmed')).toEqual([]);
    expect(findings).toContainEqual({
      id: 'CRR',
      result: 'unknown',
      seen: texts[language].installation.seen.noAnswer(''),
    });
    expect(standing()).toBe(before);
    expect(look()).toEqual({ ok: false, message: texts[language].installation.interrupted });
  });
});

test('where the sheets are set up, the name AS_OF goes into a custom function too', async () => {
  const { check } = await setUpCheck();
  const { findings } = await check();
  expect(findings.find(({ id }) => id === 'asOfArgument')?.result).toBe('confirmed');
});

test('the report names no client, no sheet and nobody’s address', async () => {
  const { check } = await setUpCheck();
  const { findings, started } = await check();
  const { about, message } = started;
  const report = JSON.stringify([findings, { ...about, checks: [] }, message]);
  expect(report).not.toMatch(/Ann|Bob|Cid|Olga|Max|Sales|Contacts|Settings|user@/);
});
