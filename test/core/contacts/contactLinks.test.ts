import { describe, expect, test } from 'vitest';
import { contactLinks } from '../../../src/core/contacts/contactLinks';

const hrefs = (phone: string, email = '') => contactLinks(phone, email).map(({ href }) => href);

describe('the links to a client', () => {
  test.each([
    ['+7 (912) 000-00-00', '79120000000', 'tel:+79120000000'],
    ['8 912 000 00 00', '79120000000', 'tel:89120000000'],
    ['49 30 901820000', '4930901820000', 'tel:4930901820000'],
  ])('of %s: telephone and messengers', (phone, digits, tel) => {
    expect(hrefs(phone)).toEqual([tel, `https://wa.me/${digits}`, `https://t.me/+${digits}`]);
  });

  test.each([
    ['912 000-00-00', 'tel:9120000000'],
    ['8 029 123-45-67', 'tel:80291234567'],
    ['ask Ann', null],
    ['javascript:alert(1)', null],
    ['12', null],
  ])('of %s: no messenger, since the country is not known', (phone, tel) => {
    expect(hrefs(phone)).toEqual([tel]);
  });

  test.each([
    ['ann@example.com', 'mailto:ann@example.com'],
    ['a&b?subject=x@example.com', 'mailto:a%26b%3Fsubject%3Dx@example.com'],
    ['ann at example', null],
    ['<b>@x.y', null],
    ['a@b@c.d', null],
  ])('of %s', (email, href) => {
    expect(hrefs('', email)).toEqual([href]);
  });

  test('show what is written, whatever the link', () => {
    expect(contactLinks('call “Ann” 5', 'nobody').map(({ text }) => text)).toEqual([
      'call “Ann” 5',
      'nobody',
    ]);
  });
});
