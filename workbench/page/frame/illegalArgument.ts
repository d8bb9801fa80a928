/**
 * Where a value holds something `google.script.run` does not carry — a Date, a function, an
 * element, a circle — as the path of property names to it; null where it holds nothing of the kind.
 */
export function illegalArgument(value: unknown, path = '', above: unknown[] = []): string | null {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    return path;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (above.includes(value) || !(Array.isArray(value) || isPlain(value))) return path;
  for (const [key, inner] of Object.entries(value)) {
    const found = illegalArgument(inner, path ? `${path}.${key}` : key, [...above, value]);
    if (found !== null) return found;
  }
  return null;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
