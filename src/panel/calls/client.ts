import { CONTACT_TYPES } from '../../core/contacts/cadence';
import { OUTCOMES } from '../../core/contacts/outcome';
import { addDays } from '../../core/day';
import { CATEGORIES, POTENTIALS, TRAITS } from '../../core/segments/category';
import { askedOnce } from '../../jobs/askedOnce';
import { clientCard } from '../../jobs/client/clientCard';
import { LONGEST_NOTE } from '../../jobs/client/contactCells';
import { editClient, SAID_COLUMNS, type SaidOfClient as Said } from '../../jobs/client/editClient';
import { logContact, type NewContact } from '../../jobs/client/logContact';
import { type SelectedClient, selectedClient } from '../../jobs/client/selectedClient';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { addOnDocument, addOnLanguage } from '../../sheets/settings/addOnLanguage';
import type { Warning } from '../../sheets/tables/warnings';
import { type Language, texts } from '../../texts/texts';
import {
  booleanOf,
  clientKeyOf,
  dayFrom,
  oneOf,
  recordOf,
  requestIdOf,
  someOf,
  textOf,
  wholeNumberOf,
} from '../argument';
import { cardInWords, type PanelCard } from '../cardInWords';
import { type JobResult, jobResult } from '../jobResult';
import { lastSummary } from '../lastSummary';
import { warningSentences } from '../warningSentences';

/** What people say of a client in the panel; when they are next contacted has a call of its own. */
export type SaidOfClient = Partial<Said>;

/** A contact as the panel tells of it. */
export interface ContactSaid extends Omit<NewContact, 'nextDay'> {
  /** ISO day; '' where none was agreed. */
  nextDay: string;
}

/**
 * What is known of one client, and done about them. The client is named by the key, as the panel
 * was given it.
 */
export interface ClientCalls {
  /** Whose row is selected in the sheet; null where it is nobody's. */
  panelSelectedClient(): JobResult<{ selected: SelectedClient | null }>;
  panelClientCard(client: string): JobResult<{ card: PanelCard }>;
  /**
   * Where it is one touch more than the settings allow, nothing is logged unless that is confirmed,
   * and the message says why.
   */
  panelLogContact(contact: ContactSaid): JobResult<{ isLogged: boolean }>;
  /** @param days from today */
  panelSnooze(client: string, days: number, requestId: string): JobResult<{ cells: number }>;
  panelEditClient(
    client: string,
    said: SaidOfClient,
    requestId: string,
  ): JobResult<{ cells: number }>;
}

const HIGHEST_SCORE = 10;
const LONGEST_REASON = 500;
const LONGEST_SNOOZE_DAYS = 366;

export const panelSelectedClient = (): ReturnType<ClientCalls['panelSelectedClient']> =>
  jobResult(() => ({
    selected: selectedClient(activeSpreadsheet(), addOnLanguage()),
    message: '',
  }));

export const panelClientCard = (client: unknown): ReturnType<ClientCalls['panelClientCard']> =>
  jobResult(() => {
    const document = addOnDocument();
    const key = clientKeyOf(client, document.language);
    const { yearlyChurn = null, baseIntervalDays = null } = lastSummary() ?? {};
    const base = { yearlyChurn, baseIntervalDays };
    const card = clientCard(activeSpreadsheet(), key, base, document);
    return { card: cardInWords(card, addOnLanguage()), message: '' };
  });

export const panelLogContact = (contact: unknown): ReturnType<ClientCalls['panelLogContact']> =>
  jobResult(() => {
    const { language, today } = addOnDocument();
    const asked = contactOf(contact, language);
    // Sent again, it brings up to date what did not follow at first.
    let hasFollowed = false;
    const log = () => {
      const logged = logContact(activeSpreadsheet(), asked);
      const { client } = texts[language];
      const { isLogged, name } = logged;
      hasFollowed = isLogged && logged.hasFollowed;
      return {
        isLogged,
        message: isLogged
          ? withWarnings(client.logged(name, logged.nextContact, today()), [
              ...logged.leftOut,
              ...logged.warnings,
            ])
          : client.pressed(name, logged.touches, logged.days),
      };
    };
    return askedOnce(asked.requestId, log, { isDone: () => hasFollowed });
  });

export const panelSnooze = (
  client: unknown,
  days: unknown,
  requestId: unknown,
): ReturnType<ClientCalls['panelSnooze']> =>
  jobResult(() => {
    const { language, today } = addOnDocument();
    const key = clientKeyOf(client, language);
    const until = addDays(today(), wholeNumberOf(days, 1, LONGEST_SNOOZE_DAYS, language));
    const id = requestIdOf(requestId, language);
    return askedOnce(id, () => {
      const snoozedUntil = until;
      const { name, cells, warnings } = editClient(activeSpreadsheet(), key, { snoozedUntil }, id);
      const { snoozed } = texts[addOnLanguage()].client;
      return { cells, message: withWarnings(snoozed(name, until), warnings) };
    });
  });

export const panelEditClient = (
  client: unknown,
  said: unknown,
  requestId: unknown,
): ReturnType<ClientCalls['panelEditClient']> =>
  jobResult(() => {
    const language = addOnLanguage();
    const key = clientKeyOf(client, language);
    const edits = saidOf(said, language);
    const id = requestIdOf(requestId, language);
    return askedOnce(id, () => {
      const { name, cells, warnings } = editClient(activeSpreadsheet(), key, edits, id);
      const { edited, unchanged } = texts[addOnLanguage()].client;
      return { cells, message: withWarnings((cells === 0 ? unchanged : edited)(name), warnings) };
    });
  });

/** What was done, and what of the client's cells could not be read for it. */
function withWarnings(said: string, warnings: readonly Warning[]): string {
  return [said, ...warningSentences(warnings, addOnLanguage())].join(' ');
}

function contactOf(given: unknown, language: Language): NewContact {
  const { client, type, outcome, nextDay, score, reason, note, requestId, isConfirmed } = recordOf(
    given,
    [
      ...['client', 'type', 'outcome', 'nextDay', 'score', 'reason', 'note', 'requestId'],
      'isConfirmed',
    ],
    language,
  );
  return {
    client: clientKeyOf(client, language),
    type: oneOf(type, CONTACT_TYPES, language),
    outcome: oneOf(outcome, OUTCOMES, language),
    nextDay: nextDay === '' ? null : dayFrom(nextDay, language),
    score: score === null ? null : wholeNumberOf(score, 0, HIGHEST_SCORE, language),
    reason: textOf(reason, LONGEST_REASON, language, 'reason'),
    note: textOf(note, LONGEST_NOTE, language, 'note'),
    requestId: requestIdOf(requestId, language),
    isConfirmed: booleanOf(isConfirmed, language),
  };
}

function saidOf(given: unknown, language: Language): SaidOfClient {
  const { potential, traits, manualCategory, leavingReason } = recordOf(
    given,
    SAID_COLUMNS,
    language,
  );
  const orNull = <Word extends string>(value: unknown, words: readonly Word[]) =>
    value === null ? null : oneOf(value, words, language);
  return {
    ...(potential !== undefined && { potential: orNull(potential, POTENTIALS) }),
    ...(traits !== undefined && { traits: someOf(traits, TRAITS, language) }),
    ...(manualCategory !== undefined && { manualCategory: orNull(manualCategory, CATEGORIES) }),
    ...(leavingReason !== undefined && {
      leavingReason: textOf(leavingReason, LONGEST_REASON, language, 'leavingReason'),
    }),
  };
}
