import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteText, readText, writeText } from '../../../src/sheets/document/storedText';

let properties: Map<string, string>;
let writes: number;
beforeEach(() => {
  properties = new Map();
  writes = 0;
  vi.stubGlobal('PropertiesService', {
    getDocumentProperties: () => ({
      getProperty: (name: string) => properties.get(name) ?? null,
      setProperties: (texts: Record<string, string>) => {
        if (Object.values(texts).some((text) => Buffer.byteLength(text) > 9_000))
          throw new Error('too large');
        writes += 1;
        for (const [name, text] of Object.entries(texts)) properties.set(name, text);
      },
      deleteProperty: (name: string) => properties.delete(name),
    }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** JSON of so many characters, each of as many bytes. */
const textOf = (characters: number, character = 'x') => `{"${character.repeat(characters)}"}`;

describe('a text kept with the document', () => {
  test.each([
    ['short', textOf(5), 1],
    ['as long as a property', textOf(8_996), 1],
    ['a little longer', textOf(8_997), 2],
    ['of Cyrillic letters', textOf(10_000, 'я'), 3],
    ['of pairs of surrogates', textOf(5_000, '😀'), 3],
    ['very long', textOf(290_000), 37],
  ])('%s: comes back whole, from one call of writing', (_, text, count) => {
    writeText('key', text);
    expect(properties.size).toBe(count);
    expect(writes).toBe(1);
    expect(readText('key')).toBe(text);
    deleteText('key');
    expect(properties.size).toBe(0);
    expect(readText('key')).toBeNull();
  });

  test('whatever was kept before, what is kept last is read, and nothing else is left', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60_000), { maxLength: 5, minLength: 1 }), (lengths) => {
        properties.clear();
        properties.set('key.v1', 'set aside');
        for (const length of lengths) writeText('key', textOf(length));
        const last = textOf(lengths.at(-1) as number);
        expect(readText('key')).toBe(last);
        expect([...properties].map(([, text]) => text.length).reduce((a, b) => a + b)).toBeLessThan(
          last.length + 30,
        );
        expect(properties.get('key.v1')).toBe('set aside');
      }),
      { numRuns: 100 },
    );
  });

  test('one that an earlier version kept in a single property is read, and makes way', () => {
    properties.set('key', '{"version":1,"value":5}');
    expect(readText('key')).toBe('{"version":1,"value":5}');
    writeText('key', textOf(20_000));
    expect(readText('key')).toBe(textOf(20_000));
  });

  test('of which a part is gone is not taken for whole', () => {
    writeText('key', textOf(20_000));
    properties.delete('key/2');
    expect(() => JSON.parse(readText('key') as string)).toThrow(SyntaxError);
  });

  test('what is left over of a longer one, where the run was killed, is never read', () => {
    writeText('key', textOf(40_000));
    const left = properties.get('key/4') as string;
    writeText('key', textOf(20_000));
    properties.set('key/4', left);
    expect(readText('key')).toBe(textOf(20_000));
  });
});
