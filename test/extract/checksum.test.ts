import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/extract/checksum';

const firstWord = (hash: string) => Number.parseInt(hash.slice(0, 8), 16);

describe('a checksum is the beginning of MD5', () => {
  // RFC 1321, A.5, “Test suite”.
  test.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a', '0cc175b9c0f1b6a831c399e269772661'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
    ['1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
  ])('as published: %j', (text, hash) => {
    expect(checksum(text)).toBe(firstWord(hash));
  });

  test('of any text in UTF-8, of any length, from any place on', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, fc.string({ maxLength: 5 }), (own, before) => {
        const hash = createHash('md5').update(own, 'utf8').digest('hex');
        expect(checksum(before + own, before.length)).toBe(firstWord(hash));
      }),
    );
  });

  test.each([55, 56, 63, 64, 65, 200_000])('of %i signs', (length) => {
    const text = 'ж'.repeat(length);
    expect(checksum(text)).toBe(firstWord(createHash('md5').update(text).digest('hex')));
  });
});
