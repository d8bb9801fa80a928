import { deleteProperty, writeProperties } from '../document/documentProperties';
import { attempt, type Finding, judged, seenInWords } from './finding';

const KEY = 'installationCheckLong';
const LONG = 8_900;

/** Keeps a text nearly as long as a property may be; to be asked while none are held. */
export function propertyFinding(): Finding[] {
  const findings = attempt(['longProperty'], () => {
    writeProperties({ [KEY]: 'x'.repeat(LONG) });
    const read = PropertiesService.getDocumentProperties().getProperty(KEY)?.length ?? 0;
    return [judged('longProperty', read === LONG, seenInWords().readBack(read, LONG))];
  });
  attempt([], () => {
    deleteProperty(KEY);
    return [];
  });
  return findings;
}
