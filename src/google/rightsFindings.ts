import { attempt, type Finding, judged } from '../sheets/installation/finding';
import { isAuthorised } from './clockTrigger';
import { mailQuota } from './outbox';

/** What the person at work and the add-on may do, and whether it can be asked. Nobody is named. */
export function rightsFindings(): Finding[] {
  return [
    ...attempt(['rights'], () => {
      const isGranted = isAuthorised();
      return [judged('rights', isGranted, isGranted ? 'all granted' : 'not all granted')];
    }),
    ...attempt(['mailQuota'], () => {
      const left = mailQuota();
      return [judged('mailQuota', Number.isInteger(left) && left >= 0, `${left} recipients left`)];
    }),
    ...attempt(['ownTriggers'], () => {
      const { length } = ScriptApp.getProjectTriggers();
      return [judged('ownTriggers', true, `${length} listed`)];
    }),
    ...attempt(['effectiveUser'], () => {
      const isTold = Session.getEffectiveUser().getEmail() !== '';
      return [judged('effectiveUser', isTold, isTold ? 'told' : 'not told')];
    }),
  ];
}
