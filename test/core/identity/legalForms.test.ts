import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutLegalForm } from '../../../src/core/identity/legalForms';
import { clientKey } from '../../../src/core/log/clientKey';

const bare = (name: string) => withoutLegalForm(clientKey(name));

test.each([
  ['ООО «Ромашка»', 'ромашка'],
  ['Ромашка ООО', 'ромашка'],
  ['Ромашка, О.О.О.', 'ромашка'],
  ['Общество с ограниченной ответственностью "Ромашка"', 'ромашка'],
  ['ИП Иванова А. А.', 'иванова а а'],
  ['Acme Ltd.', 'acme'],
  ['Acme, Inc.', 'acme'],
  ['Acme L.L.C.', 'acme'],
  ['Acme Pty Ltd', 'acme'],
  ['Müller GmbH & Co. KG', 'müller'],
  ['Kowalski Sp. z o.o.', 'kowalski'],
])('%s without its form is %s', (name, key) => {
  expect(bare(name)).toBe(key);
});

test.each(['АО', 'Company', 'ОООкей', 'Костя', 'Ипатов', 'Incognito'])('%s is a name', (name) => {
  expect(bare(name)).toBe(clientKey(name));
});

test('forms before and after a name never change what is left', () => {
  const word = fc.string({ unit: fc.constantFrom(...'жзкхцшщ'.split('')), minLength: 3 });
  const form = fc.constantFrom('', 'ООО', 'АО', 'Ltd.', 'ИП', 'GmbH', 'LLC');
  fc.assert(
    fc.property(word, word, form, form, (one, other, before, after) => {
      expect(bare(`${before} «${one} ${other}» ${after}`)).toBe(`${one} ${other}`);
    }),
  );
});
