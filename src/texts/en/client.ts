import { type Day, isoDay } from '../../core/day';
import { withFullStop } from '../fullStop';
import { englishPlural as plural } from './plural';

/** What is said of something done about one client. */
export const client = {
  logged: (name: string, next: Day | null, today: number) => {
    const logged = `The contact with “${name}” was logged.`;
    if (next === null) return logged;
    return next <= today
      ? `${logged} Another kind of contact has been due since ${isoDay(next)}.`
      : `${logged} The next one: ${isoDay(next)}.`;
  },
  pressed: (name: string, touches: number, days: number) =>
    `“${name}” was contacted ${plural(touches, 'time', 'times')} within ${plural(days, 'day', 'days')}. One more contact may be too many. Nothing has been logged yet.`,
  snoozed: (name: string, until: Day) => `“${name}” is snoozed until ${isoDay(until)}.`,
  edited: (name: string) => `Changed on the row of “${name}”.`,
  unchanged: (name: string) => `Nothing to change: this is already recorded for “${name}”.`,
  nextDayOver: (day: Day) =>
    `The next contact cannot be on ${isoDay(day)}: choose a day after today. Nothing was logged.`,
  noLog:
    'Set-up says that there is no contact log. Open “Set-up”, let it make one or choose yours, and log the contact then.',
  noColumn: (sheet: string, columns: string) =>
    `Sheet “${sheet}” has no column for: ${columns}. Nothing was logged. Add a column of that name, or leave the field as it was, and log again.`,
  notListed: (word: string) =>
    `“${word}” is not in this cell’s list, which allows nothing else, so it was not written. Add it to the list (Data → Data validation), or choose another word in the cell.`,
  needsListed: (cell: string, column: string, word: string) =>
    `Cell ${cell}, column “${column}”, takes only values from its list, and “${word}” is not among them. Nothing was written. Add it to the list (Data → Data validation) and try again.`,
  figuresRefused: (reason: string) =>
    `not all figures of this row were written, since Google did not take one: “${withFullStop(reason)}” Let the list of that cell (Data → Data validation), or the type of its column, take the value, and recalculate.`,
  formula: (cell: string) =>
    `Cell ${cell} holds a formula of yours. Nothing was changed. Clear the cell, or change what the formula counts with.`,
  warning: (sheet: string, row: number | null, column: string, message: string) =>
    `${[`“${sheet}”`, row && `row ${row}`, column && `“${column}”`].filter(Boolean).join(', ')}: ${message}`,
  typedMeanwhile: (sheet: string, cell: string) =>
    `“${sheet}”, cell ${cell}, was changed meanwhile and is left as it is. Look at it, then try again.`,
  moveUnclear: (sheet: string, cells: string) =>
    `“${sheet}” was changed just when ${cells} was written, and it cannot be told how. Look at these cells (the version history shows them as they were), then try again.`,
  rowsMoved: (sheet: string) =>
    `The rows of “${sheet}” were moved meanwhile. Nothing was written; try again.`,
  putBack: (sheet: string) =>
    `Rows or columns of “${sheet}” were moved just when it was being written. What stood there was put back; try again.`,
};
