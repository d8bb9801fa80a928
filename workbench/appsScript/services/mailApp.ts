import { Service, standsFor } from '../gate/gate';

/** A message that Google would have sent. */
export interface Mail {
  to: string;
  subject: string;
  /** The plain text. */
  text: string;
  /** What is shown in its place where HTML can be shown; '' where there is none. */
  html: string;
}

/** What there is of an e-mail to be sent; of Google's fields those that are built. */
interface Message {
  to?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  noReply?: boolean;
}

const BUILT: ReadonlySet<string> = new Set([
  'to',
  'subject',
  'body',
  'htmlBody',
  'name',
  'noReply',
] satisfies (keyof Message)[]);

/** As many recipients as a consumer's account has a day. */
const DAILY_QUOTA = 100;

/** E-mail: kept, and never sent. */
export class MailApp extends Service {
  readonly sent: Mail[] = [];
  /** Recipients left today. It is not filled up when a day passes. */
  quota = DAILY_QUOTA;

  getRemainingDailyQuota(): number {
    return this.quota;
  }

  sendEmail(message: Message): void {
    const other = Object.keys(message).find((field) => !BUILT.has(field));
    if (other) throw new Error(`not in the workbench: MailApp.sendEmail with ${other}`);
    const { to = '', subject = '', body = '', htmlBody = '' } = message;
    const recipients = to.split(',').map((address) => address.trim());
    if (to === '') throw new Error('Failed to send email: no recipient');
    const invalid = recipients.find((address) => !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address));
    if (invalid !== undefined) throw new Error(`Invalid email: ${invalid}`);
    if (recipients.length > this.quota) {
      throw new Error('Service invoked too many times for one day: email.');
    }
    this.quota -= recipients.length;
    this.sent.push({ to, subject, text: body, html: htmlBody });
  }
}

standsFor<GoogleAppsScript.Mail.MailApp>()(MailApp, {
  name: 'MailApp',
  reads: ['getRemainingDailyQuota'],
  writes: ['sendEmail'],
});
