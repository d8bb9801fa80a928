import { dayOf } from '../core/day';
import { panelTexts } from '../texts/panelTexts';
import type { Language } from '../texts/texts';

/** How figures are written in the panel: as in the sheets and in every message. */
export interface Formats {
  number(value: number): string;
  /** To the hundredth, for what is mostly small. */
  exact(value: number): string;
  /** @param value 0–100 */
  percent(value: number): string;
  /** @param isoDay `2025-02-28` */
  day(isoDay: string): string;
  /** @param milliseconds since 1970; shown in the user’s own time zone */
  moment(milliseconds: number): string;
}

export function formatsIn(language: Language): Formats {
  const { number, percent, day } = panelTexts[language].conventions;
  return {
    number: (value) => number(value),
    exact: (value) => number(value, 2),
    percent: (value) => percent(value),
    day: (isoDay) => day(dayIn(isoDay)),
    moment(milliseconds) {
      const clock = new Date(milliseconds);
      const date = dayOf(clock.getFullYear(), clock.getMonth() + 1, clock.getDate());
      const time = [clock.getHours(), clock.getMinutes()]
        .map((part) => String(part).padStart(2, '0'))
        .join(':');
      return `${day(date)}, ${time}`;
    },
  };
}

function dayIn(isoDay: string) {
  const [year = 0, month = 0, dayOfMonth = 0] = isoDay.split('-').map(Number);
  return dayOf(year, month, dayOfMonth);
}
