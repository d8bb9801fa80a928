import type { Language } from '../../texts/texts';
import { numberFormat } from './look';

/** The number formats of figures, by kind. A change shows its sign and its unit: points of a rate, percent of anything else. */
export interface FigureFormats {
  text: string;
  day: string;
  count: string;
  decimal: string;
  rate: string;
  money: string;
  points: string;
  percentChange: string;
}

export function figureFormats(language: Language): FigureFormats {
  const unit = language === 'ru' ? ' п. п.' : ' pp';
  return {
    text: 'General',
    day: numberFormat('day', language),
    count: '#,##0',
    decimal: '0.0',
    rate: '0.00',
    money: numberFormat('money', language),
    points: `+0.0"${unit}";-0.0"${unit}";0.0"${unit}"`,
    percentChange: '+0.0" %";-0.0" %";0.0" %"',
  };
}
