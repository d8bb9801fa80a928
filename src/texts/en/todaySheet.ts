import { type Day, isoDay } from '../../core/day';
import type { Signs } from '../writtenFigures';
import { conventions } from './conventions';
import { englishPlural as plural } from './plural';

/** The sheet Today, where the day's contacts are worked through, on a telephone too. */
export const todaySheet = {
  title: 'Today',
  /** Beside the title. */
  summary: (day: Day, waiting: number, first: number) =>
    waiting === 0
      ? `${isoDay(day)}: nobody is due for a contact.`
      : `${isoDay(day)}: ${plural(waiting, 'client', 'clients')} to contact${first === waiting ? '' : `, starting with these ${first}`}.`,
  /** Beside the title; `done` and `left` may stand for figures that a formula works out. */
  progress: (done: string, left: string) => `Done: ${done} · ${left} left`,
  atRisk: (sums: readonly { manager: string; sum: number }[], currency: Signs) =>
    ` At risk a year: ${sums.map(({ manager, sum }) => `${manager || 'without a manager'} ${conventions.sum(sum, currency)}`).join('; ')}.`,
  tick: ' Tick a line, and it is in the contact log.',
  more: (count: number) => ` ${count} more: see the panel.`,
  headers: {
    tick: 'Done',
    client: 'Client',
    why: 'Why',
    type: 'Type',
    outcome: 'Outcome',
    note: 'Note',
    nextDay: 'Next contact',
    phone: 'Phone',
    messenger: 'Messenger',
    last: 'Last contact',
    bought: 'Last order',
    offer: 'What to offer',
    moneyAtRisk: 'Money at risk a year',
    manager: 'Manager',
    told: 'What was logged',
    logged: 'Logged (add-on’s)',
    key: 'Client key (add-on’s)',
    id: 'Line (add-on’s)',
    text: 'Text to send',
  },
  outcomeNote: 'Blank: reached.',
  /** Why a line is there whose client is not to be contacted any more. */
  leftList: 'no longer on the list; tick it, or clear what you wrote',
  notDressed:
    'Google Sheets refused the check boxes or the lists here, as in a Table. Write “yes” or “x” under “Done”: that logs as a tick does.',
  entryNote:
    'Retention Sheets writes here which line of the sheet Today a contact was logged from, so that none counts twice. Leave it as it is.',

  logged: (time: string, said: string) => `Logged at ${time}: ${said}`,
  loggedFor: (day: Day, said: string) => `Logged for ${isoDay(day)}: ${said}`,
  takenBack: 'Taken back: the line in the contact log was cleared.',
  emptyLine: 'There is no client in this line: nothing was logged.',
  renamed: (key: string) =>
    `The name in this line is no longer that of its client, “${key}”: nothing was logged. Recalculate, and the line is put right.`,
  notAWord: (word: string) =>
    `“${word}” is neither yes nor no: nothing was logged. Tick the line, or write “yes”.`,
  unknownOutcome: (word: string) =>
    `“${word}” is not a known outcome: nothing was logged. Choose one of the list, and tick again.`,
  dayLacking:
    'They asked to be called later, and the day is not said: nothing was logged. Put the day into “Next contact”, and tick again.',
  notLogged: (fault: string) => `${fault} Nothing was logged; correct it, and tick again.`,
  /** Put at the end of a note that is too long. */
  noteCut: (length: number) => ` … (cut: the note had ${length} characters)`,
  wasCut: (kept: number) => ` The note was cut to ${kept} characters.`,
  waiting: 'Not logged yet: open the panel or recalculate, and it will be.',
  changedInLog:
    'Not taken back: the line in the contact log was changed since, or is gone. Clear it there if it is wrong.',
};
