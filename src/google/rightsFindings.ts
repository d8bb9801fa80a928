import { attempt, type Finding, judged, seenInWords } from '../sheets/installation/finding';
import { isAuthorised } from './clockTrigger';
import { mailQuota } from './outbox';

/** What the person at work and the add-on may do, and whether it can be asked. Nobody is named. */
export function rightsFindings(): Finding[] {
  return [
    ...attempt(['rights'], () => {
      const isGranted = isAuthorised();
      return [judged('rights', isGranted, seenInWords().rights(isGranted))];
    }),
    ...attempt(['mailQuota'], () => {
      const left = mailQuota();
      return [
        judged('mailQuota', Number.isInteger(left) && left >= 0, seenInWords().mailLeft(left)),
      ];
    }),
    ...attempt(['ownTriggers'], () => {
      const { length } = ScriptApp.getProjectTriggers();
      return [judged('ownTriggers', true, seenInWords().listed(length))];
    }),
    ...attempt(['effectiveUser'], () => {
      const isTold = Session.getEffectiveUser().getEmail() !== '';
      return [judged('effectiveUser', isTold, seenInWords().told(isTold))];
    }),
  ];
}
