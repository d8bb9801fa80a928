/** `1 client`, `2 clients`. */
export function englishPlural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
