const known = new Map<string, boolean>();

/**
 * Whether a number format shows days or times: it has y, m, d, h or s outside quotes, escapes and
 * brackets.
 */
export function isDatePattern(pattern: string): boolean {
  let answer = known.get(pattern);
  if (answer === undefined) {
    const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    answer = !/^general$/i.test(bare) && /[ymdhs]/i.test(bare);
    known.set(pattern, answer);
  }
  return answer;
}
