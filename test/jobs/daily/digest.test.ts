import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { type Options, on } from '../openedAddOn';
import { managedBase, openedDaily } from './openedDaily';

/** The message to somebody; there must be just one. */
async function opened(grids = managedBase(), options?: Options) {
  const base = await openedDaily(grids, options);
  base.switchOn();
  const mailTo = (address: string) => {
    const mails = base.workbench.mail.sent.filter(({ to }) => to === address);
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    if (!mail) throw new Error(`No mail to ${address}`);
    return mail;
  };
  return { ...base, mailTo };
}

describe('the digest', () => {
  test('tells each manager of their own clients, with what is to be done and a number to dial', async () => {
    const { fire, mailTo } = await opened();
    fire('dailyRun');
    const { subject, text, html } = mailTo('olga@example.com');
    expect(subject).toBe('Today: 1 client to contact');
    expect(text).toContain('Olga, your clients as of 2026-03-31.');
    expect(text).toMatch(/TO CONTACT\n- Ann: call · \d+ days? late.*, \+7 912 345-67-89\n/);
    expect(html).toContain('<a href="tel:+79123456789"');
    const max = mailTo('max@example.com');
    expect(max.text).toContain('- Cid: ');
  });

  test('tells what to offer who has a reason to leave', async () => {
    const [clients, ...logs] = managedBase() as [Grid, ...Grid[]];
    const [header = [], ...rows] = clients.rows;
    const given = rows.map((row) => [...row, row[0] === 'Ann' ? 'late delivery' : null]);
    const { fire, mailTo } = await opened([
      { ...clients, rows: [[...header, 'Reason for leaving'], ...given] },
      ...logs,
    ]);
    fire('dailyRun');
    expect(mailTo('olga@example.com').text).toMatch(/- Ann: .*, Offer: Priority delivery, \+7 912/);
    expect(mailTo('max@example.com').text).not.toContain('Offer: ');
  });

  test('has a text under each client, to be copied and sent', async () => {
    const { fire, mailTo } = await opened();
    fire('dailyRun');
    const { text, html } = mailTo('olga@example.com');
    expect(text).toMatch(/\n- Ann: .*\n {2}> Hello! This is Olga\. .*\?\n/);
    expect(html).toMatch(/<div style="margin-top[^"]*">Hello! This is Olga\. [^<]*\?<\/div>/);
  });

  test('names no other manager’s client to a manager, and no client at all to the head', async () => {
    const { fire, mailTo } = await opened();
    fire('dailyRun');
    const told = (address: string) => {
      const { subject, text, html } = mailTo(address);
      return ['Ann', 'Bob', 'Cid', 'Eve'].filter((name) =>
        `${subject}${text}${html}`.includes(name),
      );
    };
    expect(told('olga@example.com')).toEqual(['Ann']);
    expect(told('max@example.com')).toEqual(['Cid']);
    expect(told('head@example.com')).toEqual([]);
  });

  test('tells the head of the base, of each manager, and whom nobody is told of', async () => {
    const { fire, mailTo, managers } = await opened();
    managers([
      ['Olga', null],
      ['Max', 'max@example.com'],
    ]);
    fire('dailyRun');
    const { subject, text } = mailTo('head@example.com');
    expect(subject).toMatch(/^Client base: \d+ overdue, \d+ sleeping, \d+ lost$/);
    expect(text).toContain('- Clients: 4\n');
    expect(text).toContain('- Olga: 1 overdue, 0 due today, 0 churn signals\n');
    expect(text).toContain('- Olga: no e-mail address in Settings\n');
    expect(text).toContain('- Stranger: 1 client; Settings list no such manager\n');
    expect(text).toContain('- No manager: 1 client\n');
    expect(text).toContain('WHAT CHANGED AND WHAT TO DO\n');
  });

  test.each([
    ['English', '- Retention (CRR), Q1 2026: not known, as nobody bought in the quarter before\n'],
    [
      'Russian',
      '- Удержание (CRR) за I квартал 2026: неизвестно, так как кварталом раньше никто не покупал\n',
    ],
  ])(
    'says of the last full quarters that their CRR is not known, instead of an older one’s (%s)',
    async (language, told) => {
      const { fire, mailTo, settings, workbench } = await opened([
        { name: 'Clients', rows: [['Client'], ['Ann']] },
        {
          name: 'Sales',
          rows: [
            ['Date', 'Client', 'Amount'],
            ...['2025-04-10', '2025-06-10'].map((day) => [on(day), 'Ann', 10]),
          ],
        },
      ]);
      settings({ Language: language });
      workbench.setNow('2026-06-10T06:30');
      fire('dailyRun');
      const { text } = mailTo('head@example.com');
      expect(text).toContain(told);
      expect(text).not.toMatch(/CRR.*(Q3 2025|III квартал 2025)/);
    },
  );

  test('shows whatever a name is made of, and nothing more: no line of its own, no header, no element', async () => {
    const name = 'Ann <img src=x onerror=alert(1)>\r\nBcc: all@example.com "&\'';
    const olga = 'Olga\n<b>';
    const renamed = (cell: Cell) => (cell === 'Ann' ? name : cell === 'Olga' ? olga : cell);
    const { fire, mailTo, managers } = await opened(
      managedBase().map((grid) => ({ ...grid, rows: grid.rows.map((row) => row.map(renamed)) })),
    );
    managers([
      [olga, 'olga@example.com'],
      ['Max', 'max@example.com'],
    ]);
    fire('dailyRun');
    const { subject, text, html } = mailTo('olga@example.com');
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).toContain('- Ann <img src=x onerror=alert(1)> Bcc: all@example.com "&\': call');
    expect(html).not.toMatch(/<img|<b>|[\r\n]Bcc/);
    expect(html).toContain(
      'Ann &#60;img src=x onerror=alert(1)&#62; Bcc: all@example.com &#34;&#38;&#39;',
    );
    expect(mailTo('head@example.com').html).not.toContain('<b>');
  });

  test('is in Russian where the add-on is', async () => {
    const { fire, mailTo, settings } = await opened();
    settings({ Language: 'Russian' });
    fire('dailyRun');
    const { subject, text } = mailTo('olga@example.com');
    expect(subject).toBe('Сегодня связаться: 1 клиент');
    expect(text).toContain('Olga, ваши клиенты на 31.03.2026.');
    expect(text).toContain('«Сводка по почте»: «нет»');
    expect(mailTo('head@example.com').text).toContain('- Без менеджера: 1 клиент\n');
  });

  test('has the same ten, in the same order, as the panel and the sheet, and counts the rest', async () => {
    const names = Array.from({ length: 24 }, (_, index) => `Client ${index}`);
    const { fire, mailTo, call, workbench } = await opened([
      {
        name: 'Clients',
        rows: [
          ['Client', 'Manager', 'Category'],
          ...names.map((name): Cell[] => [name, 'Olga', 'A']),
        ],
      },
      {
        name: 'Sales',
        rows: [
          ['Date', 'Client', 'Amount'],
          ...names.flatMap((name, index) =>
            ['2026-02-01', '2026-02-21', '2026-03-13'].map((day): Cell[] => [
              on(day),
              name,
              (index * 7) % 24,
            ]),
          ),
        ],
      },
    ]);
    fire('dailyRun');
    const { text, subject } = mailTo('olga@example.com');
    const { today } = call<{ today: { entries: { name: string; isFirst: boolean }[] } }>(
      'panelToday',
      'Olga',
    );
    const first = today.entries.filter(({ isFirst }) => isFirst).map(({ name }) => name);
    expect(first).toHaveLength(10);
    expect([...text.matchAll(/^- (Client \d+):/gm)].map(([, name]) => name)).toEqual(first);
    const sheet = workbench.read('Today').slice(2);
    expect(sheet.slice(0, 10).map((row) => row[1])).toEqual(first);
    expect(subject).toBe(`Today: ${today.entries.length} clients to contact`);
    expect(text).toContain('THE FIRST 10 TO CONTACT\n');
    expect(text).toContain(`- and ${today.entries.length - 10} more: see the sheet Today`);
  });
});

describe('nobody is written to', () => {
  test('while the digest is off, which it is from the start', async () => {
    const { fire, settings, receivers, status } = await opened();
    settings({ 'Digest by e-mail': 'no' });
    fire('dailyRun');
    expect(receivers()).toEqual([]);
    expect(status().message).toContain('It last ran for 2026-03-31.');
  });

  test('who has nothing to do', async () => {
    const { fire, managers, receivers } = await opened();
    managers([
      ['Olga', 'olga@example.com'],
      ['Nobody’s', 'free@example.com'],
    ]);
    fire('dailyRun');
    expect(receivers()).toEqual(['head@example.com', 'olga@example.com']);
  });
});

describe('the quota of mail', () => {
  test('of none leaves the figures computed and every message unsent, and is said', async () => {
    const { fire, workbench, receivers, byClient, status } = await opened();
    workbench.mail.quota = 0;
    fire('dailyRun');
    expect(receivers()).toEqual([]);
    expect(byClient('Deals').Ann).toBe(3);
    expect(status().message).toContain(
      "3 e-mails were not sent: the day's quota of e-mail was used up.",
    );
  });

  test('that ends in the middle leaves nobody written to twice, today or with the next day’s', async () => {
    const { fire, workbench, receivers, status } = await opened();
    workbench.mail.quota = 2;
    fire('dailyRun');
    fire('dailyRun');
    expect(receivers()).toEqual(['head@example.com', 'max@example.com']);
    expect(status().message).toContain('1 e-mail was not sent');
    workbench.mail.quota = 100;
    workbench.setNow('2026-04-01T06:30');
    fire('dailyRun');
    expect(receivers().slice(2)).toEqual([
      'head@example.com',
      'max@example.com',
      'olga@example.com',
    ]);
  });

  test('is not spent on a message that was cut off a second time: it is told whose it was', async () => {
    const { fire, workbench, receivers, status } = await opened();
    workbench.calls.reset();
    const before = workbench.snapshot();
    fire('dailyRun');
    const calls = workbench.calls.data;
    // The call that sends the second message: cut off there, it goes out to nobody.
    let told = '';
    for (let n = calls; n > 0 && !told.includes('cut off'); n--) {
      workbench.restore(before, { keepsScript: true });
      const sent = receivers().length;
      workbench.calls.stopAt(n);
      fire('dailyRun');
      workbench.calls.heal();
      if (receivers().length !== sent + 1) continue;
      fire('resumeDailyRun');
      told = status().message;
      expect(receivers().slice(sent)).toEqual(['head@example.com', 'olga@example.com']);
    }
    expect(told).toContain(
      '2 e-mails sent. The run was cut off while it wrote to max@example.com: ask whether the e-mail has arrived, it is not sent again.',
    );
  });

  test('used up by others while it sends: the recalculation stands, and what was refused is counted', async () => {
    const { fire, workbench, byClient, status } = await opened();
    workbench.calls.failOn(
      'MailApp.sendEmail',
      'Service invoked too many times for one day: email.',
    );
    fire('dailyRun');
    workbench.calls.heal();
    expect(workbench.mail.sent).toEqual([]);
    expect(byClient('Deals').Ann).toBe(3);
    expect(status().message).toContain('3 e-mails were refused by the mail service.');
    fire('dailyRun');
    expect(workbench.mail.sent).toEqual([]);
  });
});
