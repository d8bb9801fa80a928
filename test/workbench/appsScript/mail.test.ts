import { describe, expect, test } from 'vitest';
import { HOSTS } from '../bench';

const code = `
  function send(message) { MailApp.sendEmail(message); return MailApp.getRemainingDailyQuota(); }
`;

describe.each(HOSTS)('%s', (_host, bench) => {
  test('mail is kept, and counts against the day’s quota', async () => {
    const bed = await bench(code);
    const message = { to: 'a@example.com, b@example.com', subject: 'Hi', body: 'text', name: 'Us' };
    expect(bed.run('send', { ...message, htmlBody: '<b>text</b>' })).toBe(98);
    expect(bed.mail.sent).toEqual([
      { to: message.to, subject: 'Hi', text: 'text', html: '<b>text</b>' },
    ]);
  });

  test('what Google would refuse is refused, and not kept', async () => {
    const bed = await bench(code);
    const refusals = [
      [{ to: 'nobody' }, 'Invalid email: nobody'],
      [{ to: '' }, 'no recipient'],
      [
        { to: 'a@example.com', bcc: 'b@example.com' },
        'not in the workbench: MailApp.sendEmail with bcc',
      ],
    ] as const;
    for (const [message, words] of refusals) expect(() => bed.run('send', message)).toThrow(words);
    bed.mail.quota = 0;
    expect(() => bed.run('send', { to: 'a@example.com' })).toThrow('too many times for one day');
    expect(bed.mail.sent).toEqual([]);
  });
});
