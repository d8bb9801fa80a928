import type { InstallationCheck } from '../../schema/installationChecks';
import { texts } from '../../texts/texts';
import { withoutAddresses } from '../document/unforeseen';
import { addOnLanguage } from '../settings/addOnLanguage';

/** What came of a check. */
export interface Finding {
  id: InstallationCheck;
  /** Whether it is as the add-on takes it to be; `unknown` where it could not be told. */
  result: 'confirmed' | 'refuted' | 'unknown';
  /** In short, in the add-on's language; no name and no figure of a client. */
  seen: string;
}

const LONGEST_SEEN = 200;

/** The words for what is seen. */
export function seenInWords() {
  return texts[addOnLanguage()].installation.seen;
}

/** A finding that confirms or refutes. */
export function judged(id: InstallationCheck, isAsExpected: boolean, seen: string): Finding {
  return { id, result: isAsExpected ? 'confirmed' : 'refuted', seen: short(seen) };
}

export function unknown(id: InstallationCheck, seen: string): Finding {
  return { id, result: 'unknown', seen: short(seen) };
}

/**
 * Looks, and takes what is thrown for what was seen: the call does not do here what it is used for.
 *
 * @param ids of the findings that are looked for
 */
export function attempt(ids: readonly InstallationCheck[], look: () => Finding[]): Finding[] {
  try {
    return look();
  } catch (error) {
    const message = messageOf(error);
    // A server that did not answer refutes nothing.
    const result = /^Service \S+ (failed|timed out)/i.test(message) ? 'unknown' : 'refuted';
    return ids.map((id) => ({ id, result, seen: short(seenInWords().threw(message)) }));
  }
}

/** The words of an exception, without an address that may stand in them. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return withoutAddresses(message);
}

function short(text: string): string {
  return text.length > LONGEST_SEEN ? `${text.slice(0, LONGEST_SEEN)}…` : text;
}
