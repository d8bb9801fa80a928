import { expect, test } from 'vitest';
import { texts } from '../../src/texts/texts';
import { openedAddOn, smallBase } from '../jobs/openedAddOn';

/** As when Google's own service fails, in words that are no user's. */
const BREAKING = `function breakLock() {
  LockService = { getDocumentLock() { throw new Error('Service error: 0x80004005'); } };
}`;

test.each([
  ['en_US', 'en'],
  ['ru_RU', 'ru'],
] as const)('what nobody expected is told in a sentence of %s', async (locale, language) => {
  const addOn = await openedAddOn(smallBase(), { locale, script: BREAKING });
  addOn.workbench.run('breakLock');
  expect(addOn.recalculate()).toEqual({
    ok: false,
    message: texts[language].run.failed('Service error: 0x80004005'),
  });
});
