/** The named ranges of the Settings sheet, which formulas may point at. */
export const RANGE_NAMES = {
  asOf: 'AS_OF',
  cadence: 'CADENCE',
  offers: 'OFFERS',
  managers: 'MANAGERS',
  holidays: 'HOLIDAYS',
  wordMeanings: 'WORD_MEANINGS',
  currencies: 'CURRENCIES',
  pastedTwice: 'PASTED_TWICE',
  aliases: 'ALIASES',
} as const;
