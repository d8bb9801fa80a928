import { type Finding, judged, messageOf, seenInWords } from '../sheets/installation/finding';

/** What a run by the clock sees around it. */
export interface ClockRun {
  /** Seconds since it was asked for; null where that is not known any more. */
  seconds: number | null;
  authMode: string;
  hasSpreadsheet: boolean;
}

/** Asked for after a minute, Google may take some more. */
const [SOONEST_SECONDS, LATEST_SECONDS] = [55, 15 * 60];

/** What there is to be said of a run by the clock, from within it. Nobody is named. */
export function triggerFindings({ seconds, authMode, hasSpreadsheet }: ClockRun): Finding[] {
  const isInTime = seconds !== null && seconds >= SOONEST_SECONDS && seconds <= LATEST_SECONDS;
  const seen = seenInWords();
  return [
    judged('triggerFires', isInTime, seen.fired(seconds)),
    judged('triggerRights', authMode === 'FULL', seen.authMode(authMode)),
    triggerUser(),
    judged('triggerSpreadsheet', hasSpreadsheet, seen.spreadsheet(hasSpreadsheet)),
  ];
}

/** Of a run by the clock nobody is told whose it is. */
function triggerUser(): Finding {
  const { told, refused } = seenInWords();
  try {
    const isTold = Session.getActiveUser().getEmail() !== '';
    return judged('triggerUser', !isTold, told(isTold));
  } catch (error) {
    return judged('triggerUser', true, refused(messageOf(error)));
  }
}
