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
 * Whether a client is dissatisfied: the last contact in which they complained or gave a score was a
 * complaint or a low score.
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
  for (let index = voices.length - 1; index >= 0; index--) {
    const { day, score = null, isComplaint = false } = voices[index] as Voice;
    if (day > asOf || (score === null && !isComplaint)) continue;
    return day < asOf - VOICE_DAYS ? null : isComplaint || (score !== null && score <= lowScore);
  }
  return null;
}
