import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MessageProgram, messageLinks } from '../../../src/core/templates/messageLinks';
import { wellFormed } from '../../../src/core/wellFormed';

const hrefs = (phone: string, email: string, text: string) =>
  Object.fromEntries(
    messageLinks({ phone, email, subject: 'Чай & кофе', text }).map(({ program, href }) => [
      program,
      href,
    ]),
  ) as Partial<Record<MessageProgram, string>>;

describe('links that open a message', () => {
  test('carry the text', () => {
    expect(hrefs('8 (912) 000-00-00', 'ann@example.com', 'Hi, "Ann" & co?\n5 % off 🙂')).toEqual({
      whatsApp:
        'https://wa.me/79120000000?text=Hi%2C%20%22Ann%22%20%26%20co%3F%0A5%20%25%20off%20%F0%9F%99%82',
      telegram:
        'https://t.me/+79120000000?text=Hi%2C%20%22Ann%22%20%26%20co%3F%0A5%20%25%20off%20%F0%9F%99%82',
      email:
        'mailto:ann@example.com?subject=%D0%A7%D0%B0%D0%B9%20%26%20%D0%BA%D0%BE%D1%84%D0%B5&body=Hi%2C%20%22Ann%22%20%26%20co%3F%0D%0A5%20%25%20off%20%F0%9F%99%82',
    });
  });

  test.each([
    ['', '', []],
    ['12', '', []],
    ['912 000-00-00', 'ann at home', []],
    ['+1 555 010 0000', '', ['whatsApp', 'telegram']],
    ['', 'ann@example.com', ['email']],
  ])('stand only where they lead to somebody: %j, %j', (phone, email, programs) => {
    expect(Object.keys(hrefs(phone, email, 'Hi'))).toEqual(programs);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    fc.constant('\uD83D'),
    fc.constant('я'.repeat(2_000)),
  );

  test('decode to the text exactly', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { whatsApp = '', telegram = '', email = '' } = hrefs('+79120000000', 'a@b.c', text);
        expect(new URL(whatsApp).searchParams.get('text')).toBe(wellFormed(text));
        expect(new URL(telegram).searchParams.get('text')).toBe(wellFormed(text));
        const body = decodeURIComponent(email.slice(email.indexOf('&body=') + 6));
        expect(body).toBe(wellFormed(text).replace(/\r\n|\r|\n/g, '\r\n'));
        expect([whatsApp, telegram, email].join('')).toMatch(/^[\x21-\x7e]*$/);
      }),
    );
  });
});

test('halves of surrogate pairs are replaced, and nothing else', () => {
  expect(wellFormed('a\uD83Db\uDE42\uD83D\uDE42')).toBe('a\uFFFDb\uFFFD🙂');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(wellFormed(text)).toBe(text);
    }),
  );
});
