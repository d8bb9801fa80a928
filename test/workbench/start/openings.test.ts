import { describe, expect, it } from 'vitest';
import type { ServedWorkbook } from '../../../workbench/page/served';
import { Openings } from '../../../workbench/start/openings';

/** A spreadsheet of about so many bytes. */
function titled(title: string, bytes = 0): ServedWorkbook {
  const place = { locale: 'en_US', timeZone: 'Etc/UTC', now: '2026-11-22' };
  const rows = [['x'.repeat(bytes)]];
  return { ...place, workbook: [{ name: 'Sales', rows }], title, language: 'en' };
}

const queryOf = (address: string) => new URL(address, 'http://localhost').searchParams;
const first = new URLSearchParams();

describe('what pages have open', () => {
  it('stands at an address of its own, and where that is gone is told so', () => {
    const openings = new Openings(titled('base'));
    const [one, two] = [openings.add(titled('one')), openings.add(titled('two'))];
    const at = (address: string) => JSON.parse(openings.at(queryOf(address)).json.toString());
    expect([at(one), at(two), at('/')]).toEqual([titled('one'), titled('two'), titled('base')]);
    expect(at('/?open=1')).toMatchObject({
      title: 'base',
      told: [expect.stringContaining('not kept any more')],
    });
  });

  it('goes where it is longest unused, and what was started with never', () => {
    const openings = new Openings(titled('base'));
    const titleAt = (address: string) => openings.at(queryOf(address)).title;
    const addresses = Array.from({ length: 8 }, (_, n) => openings.add(titled(`n${n}`)));
    expect(titleAt(addresses[0] ?? '')).toBe('n0');
    openings.add(titled('ninth'));
    expect(addresses.map(titleAt)).toEqual(['n0', 'base', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7']);
    expect(openings.at(first).title).toBe('base');
  });

  it('goes where all together is too large, and is refused where it could not be sent back', () => {
    const openings = new Openings(titled('base', 5000), 1000);
    const titleAt = (address: string) => openings.at(queryOf(address)).title;
    const addresses = ['one', 'two', 'three'].map((title) => openings.add(titled(title, 600)));
    expect(addresses.map(titleAt)).toEqual(['base', 'two', 'three']);
    expect(() => openings.add(titled('four', 1000))).toThrow('too much for a browser');
    const endless = { ...titled('five'), title: { toJSON: () => 'x'.repeat(2 ** 29) } };
    expect(() => openings.add(endless as never)).toThrow('too much for a browser');
    expect(addresses.map(titleAt)).toEqual(['base', 'two', 'three']);
  });
});
