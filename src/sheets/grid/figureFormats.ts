import { type Language, texts } from '../../texts/texts';
import { moneyFormat, numberFormat } from './look';

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

/** @param currency of the money; null where it is not known */
export function figureFormats(language: Language, currency: string | null = null): FigureFormats {
  const { points, percentSign } = texts[language].conventions;
  return {
    text: 'General',
    day: numberFormat('day', language),
    count: '#,##0',
    decimal: '0.0',
    rate: '0.00',
    money: moneyFormat(language, currency),
    points: `+0.0"${points}";-0.0"${points}";0.0"${points}"`,
    percentChange: `+0.0"${percentSign}";-0.0"${percentSign}";0.0"${percentSign}"`,
  };
}
