import { type Language, texts } from '../../texts/texts';
import { numberFormat } from './look';

/**
 * The number formats of figures, by kind. A change shows its sign and its unit: points of a rate,
 * percent of anything else.
 */
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
  const { points } = texts[language].conventions;
  return {
    text: 'General',
    day: numberFormat('day', language),
    count: '#,##0',
    decimal: '0.0',
    rate: '0.00',
    money: numberFormat('money', language),
    points: `+0.0"${points}";-0.0"${points}";0.0"${points}"`,
    percentChange: '+0.0" %";-0.0" %";0.0" %"',
  };
}
