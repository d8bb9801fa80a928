import { describe, expect, it } from 'vitest';
import { deskWith } from '../../../workbench/start/desk';
import { excelBytes, excelDay, excelFormula, excelSheet } from '../import/excelFixture';

const desk = deskWith({ code: '', html: {} });
const asking = { language: 'en', now: '2026-11-22' } as const;

const book = excelBytes({
  Deals: excelSheet([
    ['Date', 'Client', 'Amount'],
    [excelDay('2026-01-31'), 'Anna', excelFormula('1+1', 2)],
  ]),
  Blank: excelSheet([[null]]),
  Calls: excelSheet([['Date', 'Client']]),
});
const single = excelBytes({ Sheet1: excelSheet([['Client'], ['Boris']]) });
const csv = (text: string) => Buffer.from(text);

describe('files dropped together', () => {
  it('open as a sheet each, every sheet of a workbook too, with its values', () => {
    const files = [
      { name: 'Deals.csv', bytes: csv('Date;Client;Amount\n2026-02-01;Clara;3\n') },
      { name: 'book.xlsx', bytes: book },
      { name: 'clients.xlsx', bytes: single },
    ];
    const { workbook, told, title } = desk.files(files, asking);
    expect(title).toBe('Deals');
    expect(workbook).toEqual([
      {
        name: 'Deals',
        rows: [
          ['Date', 'Client', 'Amount'],
          [{ day: '2026-02-01' }, 'Clara', 3],
        ],
      },
      {
        name: 'Deals 2',
        rows: [
          ['Date', 'Client', 'Amount'],
          [{ day: '2026-01-31' }, 'Anna', 2],
        ],
      },
      { name: 'Calls', rows: [['Date', 'Client']] },
      { name: 'clients', rows: [['Client'], ['Boris']] },
    ]);
    expect(told).toEqual([expect.stringMatching(/^Of book.xlsx, clients.xlsx every sheet/)]);
  });

  it('are told of in three sentences at most, the last with what is left', () => {
    const lines = ['1;2', '2;3;x', '3;4;x', '4;5;x', '5;6;x'];
    const broken = csv(`Client;Sum\n${lines.join('\n')}\n`);
    const told = (...files: { name: string; bytes: Buffer }[]) => desk.files(files, asking).told;
    const alone = told({ name: 'a.csv', bytes: broken });
    expect(alone).toHaveLength(3);
    expect(alone?.at(-1)).toContain('2 more lines');
    const beside = told({ name: 'b.xlsx', bytes: single }, { name: 'a.csv', bytes: broken });
    expect(beside).toHaveLength(3);
    expect(beside?.at(-1)).toContain('3 more lines');
  });

  it('are refused with the one that has nothing in it', () => {
    const blank = excelBytes({ Blank: excelSheet([[null]]) });
    const files = [
      { name: 'none.xlsx', bytes: blank },
      { name: 'a.csv', bytes: csv('Client\nAnna\n') },
    ];
    expect(() => desk.files(files, asking)).toThrow('none.xlsx has no cell with anything in it');
  });
});
