import { showClient } from '../../jobs/showClient';
import { addOnLanguage } from '../../sheets/addOnLanguage';
import { clientKeyOf } from '../argument';
import { type Outcome, outcomeOf } from '../outcome';

/** From a client in the panel to his row in the sheet. */
export interface ShowClientCalls {
  /** @param key the client's, as the panel was given it */
  panelShowClient(key: string): Outcome;
}

global.panelShowClient = (key: unknown): ReturnType<ShowClientCalls['panelShowClient']> =>
  outcomeOf(() => {
    const language = addOnLanguage();
    showClient(SpreadsheetApp.getActive(), clientKeyOf(key, language), language);
    return { message: '' };
  });
