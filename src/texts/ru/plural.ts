import { writtenFigures } from '../writtenFigures';

const { number } = writtenFigures('ru');

/** `1 клиент`, `2 клиента`, `5 клиентов`; the teens go with the many: `11 клиентов`, `10 000 клиентов`. */
export function russianPlural(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const shown = number(count);
  const ones = count % 10;
  if (tens >= 11 && tens <= 14) return `${shown} ${many}`;
  if (ones === 1) return `${shown} ${one}`;
  return `${shown} ${ones >= 2 && ones <= 4 ? few : many}`;
}
