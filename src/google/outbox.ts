import { logUnforeseen } from '../sheets/document/unforeseen';

/** A message ready to be sent. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

// Google's mail, which sends as many messages a day as the account may.

/** How many recipients may be written to today. */
export function mailQuota(): number {
  return MailApp.getRemainingDailyQuota();
}

/** @returns whether the mail service took it */
export function handOver({ to, subject, text, html }: Mail): boolean {
  try {
    MailApp.sendEmail({ to, subject, body: text, htmlBody: html });
    return true;
  } catch (error) {
    logUnforeseen(error);
    return false;
  }
}
