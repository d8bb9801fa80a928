/** What people have said of clients' spellings. */
export interface Aliases {
  /** The client whom another spelling stands for, by the spelling's key. */
  clientOf: ReadonlyMap<string, { key: string; name: string }>;
  /** Pairs that look like one client and are two, see {@link pairOf}. */
  apart: ReadonlySet<string>;
}

export const NO_ALIASES: Aliases = { clientOf: new Map(), apart: new Set() };

/** Two clients in either order. */
export function pairOf(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}

/** Lines of a log, each under the client that its spelling stands for. */
export function underClients<Line extends { client: string }>(
  lines: readonly Line[],
  { clientOf }: Aliases,
): readonly Line[] {
  if (clientOf.size === 0) return lines;
  return lines.map((line) => {
    const client = clientOf.get(line.client);
    return client ? { ...line, client: client.key } : line;
  });
}
