/**
 * What a formula comes to that nothing has to be calculated for: a text, a number, a yes or no, or a
 * link's label. Null for every other.
 *
 * @param formula as cells keep it
 */
export function readFormula(formula: string): string | number | boolean | null {
  const [, link, plain] =
    /^=(?:HYPERLINK\(\s*"(?:[^"]|"")*"\s*,\s*(.+)\)|(.+))$/is.exec(formula) ?? [];
  const constant = (link ?? plain ?? '').trim();
  const text = /^"((?:[^"]|"")*)"$/.exec(constant)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  if (/^(true|false)$/i.test(constant)) return /^true$/i.test(constant);
  return /^-?\d+(\.\d+)?$/.test(constant) ? Number(constant) : null;
}
