export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A text as XML has it; what XML cannot have at all, control characters, is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
