import { englishPlural as plural } from './plural';

/** Why what the panel asks for cannot be done. */
export const refused = {
  malformed: 'Part of what was sent is missing. Close the panel, open it and try again.',
  tooLong: (length: number, atMost: number) =>
    `The text has ${plural(length, 'character', 'characters')}; ${atMost} can be kept. Shorten it and try again.`,
  outOfRange: (found: number, from: number, to: number) =>
    `Found ${found}: a whole number from ${from} to ${to} is needed.`,
  clientGone: (sheet: string) =>
    `This client has no row on “${sheet}” any more. Choose another client.`,
  noSuchManager: (name: string) =>
    `No client has the manager “${name}” any more. Choose another manager.`,
  rowGone: 'The row is not there any more. Recalculate, and the list is up to date.',
  noReport: 'There is no run report yet. Recalculate, and there is one.',
};
