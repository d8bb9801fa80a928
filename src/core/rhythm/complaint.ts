import type { Day } from '../day';

/** What a client said of us in a contact; in most they say nothing. */
export interface Voice {
  day: Day;
  /** 0–10; null or left out where they gave none. */
  score?: number | null;
  isComplaint?: boolean;
}

/** What was said longer ago than half a year says little of today, days. */
const VOICE_DAYS = 182;

/**
 * The day on which a client was last known to be dissatisfied: of the last contact in which they
 * complained or gave a score, where that was a complaint or a low score; null where they said
 * nothing of it for half a year, or something better.
 */
export function dissatisfiedOn(voices: readonly Voice[], asOf: Day, lowScore: number): Day | null {
  const last = lastVoice(voices, asOf);
  return last && isLow(last, lowScore) ? last.day : null;
}

/**
 * Whether a client is dissatisfied; see {@link dissatisfiedOn}.
 *
 * @param voices    ascending by day; later ones than `asOf` do not count
 * @param lowScore  the highest score that is low
 * @returns null where they said nothing of it for half a year
 */
export function isDissatisfied(
  voices: readonly Voice[],
  asOf: Day,
  lowScore: number,
): boolean | null {
  const last = lastVoice(voices, asOf);
  return last && isLow(last, lowScore);
}

/** The last contact in which they said how content they are; null where that is long ago. */
function lastVoice(voices: readonly Voice[], asOf: Day): Voice | null {
  for (let index = voices.length - 1; index >= 0; index--) {
    const voice = voices[index] as Voice;
    const { day, score = null, isComplaint = false } = voice;
    if (day > asOf || (score === null && !isComplaint)) continue;
    return day < asOf - VOICE_DAYS ? null : voice;
  }
  return null;
}

/** Whether a contact says that the client is dissatisfied: a complaint, or a low score. */
export function isLow(
  { score = null, isComplaint = false }: Omit<Voice, 'day'>,
  lowScore: number,
): boolean {
  return isComplaint || (score !== null && score <= lowScore);
}
