/** The named ranges of the Settings sheet, which formulas may point at. */
export const RANGE_NAMES = {
  asOf: 'AS_OF',
  cadence: 'CADENCE',
  offers: 'OFFERS',
  managers: 'MANAGERS',
  holidays: 'HOLIDAYS',
  aliases: 'ALIASES',
} as const;
