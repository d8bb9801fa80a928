import { expect, test } from 'vitest';
import type { InstallationCheck } from '../../../src/schema/installationChecks';
import type { Calls } from '../../../workbench/spreadsheet/workbench';
import { smallBase } from '../openedAddOn';
import { openedCheck } from './openedCheck';

// Each check can fail: the workbench is made to behave differently, and the finding says so.

/** Another behaviour, by the findings that it refutes. */
const DIFFERENT: [InstallationCheck, (calls: Calls) => void, string][] = [
  [
    'rights',
    (calls) => calls.answer('AuthorizationInfo.getAuthorizationStatus', 'REQUIRED'),
    'not all granted',
  ],
  [
    'mailQuota',
    (calls) => calls.failOn('MailApp.getRemainingDailyQuota', 'No permission.'),
    'error: No permission.',
  ],
  [
    'ownTriggers',
    (calls) => calls.failOn('ScriptApp.getProjectTriggers', 'No permission.'),
    'error: No permission.',
  ],
  [
    'effectiveUser',
    (calls) => calls.failOn('Session.getEffectiveUser', 'No scope for ann@example.com is given.'),
    'error: No scope for (e-mail) is given.',
  ],
  ['documentLock', (calls) => calls.answer('Lock.hasLock', true), 'taken and free again: no, no'],
  [
    'longProperty',
    (calls) => calls.answer('Properties.getProperty', 'xxx'),
    '3 of 8900 characters read back',
  ],
  [
    'secondFile',
    (calls) => calls.answer('HtmlOutput.getContent', '&lt;script&gt;'),
    '14 characters, changed',
  ],
  ['timeZone', (calls) => calls.answer('Session.getScriptTimeZone', 'Mars/Olympus'), 'Mars'],
  ['openRange', (calls) => calls.answer('Sheet.getMaxRows', 1_000), 'of 999 rows'],
  ['writtenPlain', (calls) => calls.answer('Range.getFormula', ''), '=1+1 → text'],
  ['writtenAsText', (calls) => calls.answer('Range.getFormula', '=1+1'), 'formula =1+1'],
  ['serialDay', (calls) => calls.answer('Range.getDisplayValue', '28.02.2025'), '28.02.2025'],
  ['serialDay', (calls) => calls.answer('Range.getValue', 45_716), 'number'],
  ['longCell', (calls) => calls.answer('Range.getValue', 'xxx'), '3 of 45000'],
  ['rowsBelow', (calls) => calls.answer('Range.getNumberFormat', 'General'), '0.00 → General'],
  [
    'ownRules',
    (calls) => calls.answer('BooleanCondition.getCriteriaValues', ['another form']),
    '0 of 5',
  ],
  [
    'ownRules',
    (calls) =>
      calls.failOn('Sheet.setConditionalFormatRules', 'The formula of a rule is not valid.'),
    'error: The formula of a rule is not valid.',
  ],
  [
    'ownRulesFound',
    (calls) => calls.answer('BooleanCondition.getCriteriaValues', ['another form']),
    '11 of 6',
  ],
  [
    'userRule',
    (calls) => calls.answer('BooleanCondition.getCriteriaType', 'CUSTOM_FORMULA'),
    'CUSTOM_FORMULA',
  ],
  ['chart', (calls) => calls.answer('ChartOptions.get', 'another title'), 'X11:Y13; X11:Y14'],
  ['namedRange', (calls) => calls.answer('NamedRange.getName', 'ANOTHER'), 'not found'],
];

test.each(DIFFERENT)('%s', async (id, differ, seen) => {
  const { start, workbench } = await openedCheck();
  differ(workbench.calls);
  const { findings } = start();
  workbench.calls.heal();
  const finding = findings.find((each) => each.id === id);
  expect(finding).toEqual({ id, result: 'refuted', seen: expect.stringContaining(seen) });
});

test('a zone that Google has other rules of', async () => {
  const { start, workbench } = await openedCheck();
  workbench.calls.answer('Utilities.formatDate', '+0000');
  const finding = start().findings.find(({ id }) => id === 'zoneOffset');
  workbench.calls.heal();
  expect(finding).toMatchObject({
    result: 'refuted',
    seen: expect.stringContaining('Google +0000'),
  });
});

test('a list that refuses what is not on it is as expected', async () => {
  const { start, workbench } = await openedCheck();
  workbench.calls.failOn('Range.setValue', 'The data you entered violates the rules of this cell.');
  const finding = start().findings.find(({ id }) => id === 'strictList');
  workbench.calls.heal();
  expect(finding).toMatchObject({ result: 'confirmed', seen: expect.stringMatching(/^refused: /) });
});

test('a formula that is refused, or comes to something else', async () => {
  const { start, look, workbench } = await openedCheck('en_US', smallBase(), 'engine');
  workbench.calls.failOn('Range.setFormula', 'Formula parse error.');
  start();
  workbench.calls.heal();
  await workbench.settle();
  workbench.calls.slow(21_000);
  const { findings } = look();
  workbench.calls.heal();
  expect(findings).toContainEqual({
    id: 'ABC',
    result: 'refuted',
    seen: expect.stringContaining('#refused: Formula parse error.'),
  });
});

test('a trigger that fires with other rights, and tells who is there', async () => {
  const { start, call, workbench } = await openedCheck();
  start();
  workbench.run('installationTrigger', { authMode: 'LIMITED' });
  expect(call<{ findings: unknown[] }>('panelCheckTrigger').findings).toEqual([
    { id: 'triggerFires', result: 'refuted', seen: 'after 0 s' },
    { id: 'triggerRights', result: 'refuted', seen: 'rights: LIMITED' },
    { id: 'triggerUser', result: 'refuted', seen: 'told' },
    { id: 'triggerSpreadsheet', result: 'confirmed', seen: 'there' },
  ]);
});

test('a trigger that cannot be made', async () => {
  const { start, workbench } = await openedCheck();
  workbench.calls.failOn('ClockTriggerBuilder.create', 'This script has too many triggers.');
  const finding = start().findings.find(({ id }) => id === 'triggerFires');
  workbench.calls.heal();
  expect(finding).toEqual({
    id: 'triggerFires',
    result: 'refuted',
    seen: 'error: This script has too many triggers.',
  });
});
