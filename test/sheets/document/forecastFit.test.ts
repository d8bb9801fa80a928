import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeptFit } from '../../../src/core/forecast/forecast';
import { keepFit, keptFit } from '../../../src/sheets/document/forecastFit';
import { on } from '../../core/on';

let properties: Map<string, string>;
beforeEach(() => {
  properties = new Map();
  vi.stubGlobal('PropertiesService', {
    getDocumentProperties: () => ({
      getProperty: (name: string) => properties.get(name) ?? null,
      setProperties: (texts: Record<string, string>) => {
        for (const [name, text] of Object.entries(texts)) properties.set(name, text);
      },
    }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const fit: KeptFit = {
  untilDay: on('2026-10-31'),
  checkSum: '0123456789abcdef',
  model: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  refusal: null,
};

test('a fit is kept as it is, and so is why there is none', () => {
  expect(keptFit()).toBeNull();
  const refused: KeptFit = {
    ...fit,
    model: null,
    refusal: { reason: 'tooFewRepeatBuyers', found: { repeatBuyers: 2, needed: 50 } },
  };
  for (const each of [fit, refused]) {
    keepFit(each);
    expect(keptFit()).toEqual(each);
  }
});

test.each([
  ['no number', { ...fit, model: { ...fit.model, r: 'much' } }],
  ['a parameter of 0', { ...fit, model: { ...fit.model, a: 0 } }],
  ['a parameter missing', { ...fit, model: { r: 1, alpha: 1, a: 1 } }],
  ['neither model nor reason', { ...fit, model: null }],
  ['no check sum', { ...fit, checkSum: null }],
  ['nothing', null],
])('what is damaged is not used: %s', (_, value) => {
  properties.set('forecastFit', JSON.stringify({ version: 1, value }));
  expect(keptFit()).toBeNull();
});
