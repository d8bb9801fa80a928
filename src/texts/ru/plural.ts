/** `1 клиент`, `2 клиента`, `5 клиентов`; the teens go with the many: `11 клиентов`. */
export function russianPlural(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const ones = count % 10;
  if (tens >= 11 && tens <= 14) return `${count} ${many}`;
  if (ones === 1) return `${count} ${one}`;
  return `${count} ${ones >= 2 && ones <= 4 ? few : many}`;
}
