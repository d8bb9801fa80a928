import { LocaleService } from '@univerjs/core';
import { expect, test } from 'vitest';
import { headlessUniver } from '../../../workbench/engine/headless';

test('a timer that outlives its Univer may still ask for a word', () => {
  const univer = headlessUniver('en');
  const words = univer.__getInjector().get(LocaleService);
  univer.dispose();
  expect(words.t('sheets-formula.progress.analyzing')).toBe('sheets-formula.progress.analyzing');
});
