/** The part of the panel's Overview that tells how the forecast did on the base's past. */
export const foresight = {
  title: 'Who will buy again',
  notTried:
    'Not tried yet. The forecast is tried on past days of your own base: what would it have said, and what came?',
  attempt: 'Try the forecast on the past',
  working: 'Trying it on past days; with many clients this takes a minute…',
  calibration:
    'Across: the chance that was said; up: how many bought. On the dashed line it was right.',
  expected: 'Purchases on past days: the band and the line were expected, the dot came.',
};
