import type { Day } from '../day';

/** What a client said of us in a contact. */
export interface Voice {
  day: Day;
  /** 0–10; null where he gave none. */
  score: number | null;
  isComplaint: boolean;
}

/** What was said longer ago than half a year says little of today, days. */
const VOICE_DAYS = 182;

/**
 * Whether a client is dissatisfied: the last contact in which he complained or gave a score was a complaint or a low score.
 *
 * @param voices    up to `asOf`, ascending by day
 * @param lowScore  the highest score that is low
 * @returns null where he said nothing of it for half a year
 */
export function isDissatisfied(
  voices: readonly Voice[],
  asOf: Day,
  lowScore: number,
): boolean | null {
  const last = voices[voices.length - 1];
  if (!last || last.day < asOf - VOICE_DAYS) return null;
  return last.isComplaint || (last.score !== null && last.score <= lowScore);
}
