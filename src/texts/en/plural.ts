import { writtenFigures } from '../writtenFigures';

const { number } = writtenFigures('en');

/** `1 client`, `2 clients`, `10,000 clients`. */
export function englishPlural(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}
