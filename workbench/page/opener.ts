import { CommandType, ICommandService, type Univer } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Language } from '../locale/language';
import type { Workbench } from '../spreadsheet/workbench';
import { barWordsIn } from './barWords';
import { noteLoss } from './lostChanges';
import { KEEP, OPENS, type ServedWorkbook } from './served';

/** Goes from this spreadsheet to another one, without anything of this one being lost. */
export interface Opener {
  /** @throws Error with a sentence where they are no tables */
  files(files: readonly File[]): Promise<void>;
  sample(): Promise<void>;
  /** This spreadsheet, or where it is the sample as it was made, the sample, in a language. */
  inLanguage(language: Language): Promise<void>;
}

/**
 * What is opened gets an address of its own, and so does what is left here: the browser's back button
 * leads to it, whoever else has opened this address. Who leaves otherwise after a change is asked by the browser.
 */
export function createOpener(
  univer: Univer,
  workbench: Workbench,
  served: ServedWorkbook,
  day: () => string,
): Opener {
  let isChanged = false;
  let isLeaving = false;
  univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id, type }) => {
      if (type === CommandType.MUTATION && id === SetRangeValuesMutation.id) isChanged = true;
    });
  window.addEventListener('beforeunload', (event) => {
    if (isChanged && !isLeaving) event.preventDefault();
  });
  window.addEventListener('pagehide', () => {
    if (isChanged && !isLeaving) noteLoss();
  });

  const now = (): ServedWorkbook => ({
    ...served,
    now: day(),
    workbook: workbench.snapshot(),
    told: [],
  });
  const goTo = async (path: string, language: Language, body: BodyInit | null) => {
    const { address } = await sent(path, language, day(), body);
    if (isChanged) {
      const left = await sent(KEEP, language, day(), JSON.stringify(now()));
      window.history.replaceState(null, '', left.address);
    }
    isLeaving = true;
    window.location.assign(address);
  };
  return {
    files(files) {
      const form = new FormData();
      for (const file of files) form.append('file', file);
      return goTo(OPENS.files, served.language, form);
    },
    sample: () => goTo(OPENS.sample, served.language, null),
    inLanguage(language) {
      const isAsMade = served.isSample && !isChanged;
      return isAsMade
        ? goTo(OPENS.sample, language, null)
        : goTo(OPENS.language, language, JSON.stringify({ ...now(), isSample: false }));
    },
  };
}

async function sent(
  path: string,
  language: Language,
  now: string,
  body: BodyInit | null,
): Promise<{ address: string }> {
  const query = new URLSearchParams(window.location.search);
  query.set('language', language);
  query.set('now', now);
  const response = await fetch(`${path}?${query}`, { method: 'POST', body }).catch(() => {
    throw new Error(barWordsIn(language).noAnswer);
  });
  if (!response.ok) throw new Error((await response.text()).trim());
  const answer = (await response.json()) as { address: string } | { refused: string };
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
}
