import { askedOnce } from '../../jobs/askedOnce';
import { type SaidOfTwins, sayOfTwins } from '../../jobs/spellings/sayOfTwins';
import { type TwinRows, twinsFound } from '../../jobs/spellings/twinsFound';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { addOnDocument, addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { texts } from '../../texts/texts';
import { booleanOf, clientKeyOf, recordOf, requestIdOf } from '../argument';
import { type JobResult, jobResult } from '../jobResult';

/** Clients under several spellings. */
export interface SpellingCalls {
  /** The first of the likely twins, and how many there are. */
  panelTwins(): JobResult<{ twins: TwinRows[]; count: number }>;
  panelSayOfTwins(said: SaidOfTwins): JobResult;
}

/** So many can be looked through at once; who has answered is shown the next. */
const TWINS_SHOWN = 10;

export const panelTwins = (): ReturnType<SpellingCalls['panelTwins']> =>
  jobResult(() => {
    const twins = twinsFound(activeSpreadsheet(), addOnDocument());
    return { twins: twins.slice(0, TWINS_SHOWN), count: twins.length, message: '' };
  });

export const panelSayOfTwins = (given: unknown): ReturnType<SpellingCalls['panelSayOfTwins']> =>
  jobResult(() => {
    const language = addOnLanguage();
    const said = recordOf(given, ['spelling', 'client', 'isSame', 'requestId'], language);
    const isSame = booleanOf(said.isSame, language);
    const asked = {
      spelling: clientKeyOf(said.spelling, language),
      client: clientKeyOf(said.client, language),
      isSame,
      requestId: requestIdOf(said.requestId, language),
    };
    return askedOnce(asked.requestId, () => {
      const { spelling, client } = sayOfTwins(activeSpreadsheet(), asked);
      const { joined, keptApart } = texts[addOnLanguage()].run;
      return { message: (isSame ? joined : keptApart)(spelling, client) };
    });
  });
