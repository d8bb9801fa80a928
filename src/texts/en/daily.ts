import { type Day, isoDay } from '../../core/day';
import { englishPlural as plural } from './plural';

const at = (hour: number, timeZone: string) => `at ${hour}:00–${hour + 1}:00, ${timeZone}`;

/** The daily run: switching it, and how it went. */
export const daily = {
  on: (hour: number, timeZone: string) => `The daily run is on, ${at(hour, timeZone)}.`,
  off: 'The daily run is off.',
  missing:
    'The daily run was switched on, but its trigger is gone. Switch it on again to repair it.',
  colleague: (hour: number, timeZone: string) =>
    `A colleague has switched the daily run on, ${at(hour, timeZone)}.`,
  never: 'It has not run yet.',
  lastRun: (day: Day) => `It last ran for ${isoDay(day)}.`,
  unfinished: (day: Day) => `The run for ${isoDay(day)} has not finished yet.`,
  reached: (isRecalculated: boolean): string =>
    isRecalculated
      ? 'The base was recalculated; some e-mails or sheets that look ahead are still to be done.'
      : 'The base was not recalculated.',
  missed: 'A run is overdue. Switch it on again to repair it, or recalculate by hand.',
  mails: (sent: number) => `${plural(sent, 'e-mail', 'e-mails')} sent.`,
  unsent: (count: number) =>
    `${plural(count, 'e-mail was', 'e-mails were')} not sent: the day's quota of e-mail was used up.`,
  failed: (count: number) =>
    `${plural(count, 'e-mail was', 'e-mails were')} refused by the mail service.`,
  unsure: (receivers: readonly string[]) =>
    `The run was cut off while it wrote to ${receivers.join(', ')}: ask whether the e-mail has arrived, it is not sent again.`,
  problem: (sentence: string) => `The daily run has stopped: ${sentence}`,
  notAuthorised:
    'the add-on does not have all the rights it needs. Choose any item of its menu and grant them; nothing was written.',
  switchOn: (state: string) => `${state}\n\nSwitch the daily run on?`,
  switchOff: (state: string) => `${state}\n\nSwitch the daily run off?`,
};
