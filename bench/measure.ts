/**
 * The best of several runs after one that warms up: what others do to the machine only adds. Of one
 * run alone none warms up: it is then long enough.
 */
export interface Measured {
  /** Of the processor, not of the clock: on a busy machine that one tells of the others. */
  milliseconds: number;
  runs: number;
}

export async function measure(work: () => unknown, runs = 7): Promise<Measured> {
  return (await measureInTurns({ work }, runs)).work;
}

/**
 * Measures several works round by round, so that whatever slows the machine down for a while slows
 * all of them.
 */
export async function measureInTurns<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  runs: number,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = runs === 1 ? 1 : 0; round <= runs; round++) {
    for (const name of names) {
      // What the one before has left to be collected is not this one's; run.ts asks for it to be
      // there.
      globalThis.gc?.();
      const start = process.cpuUsage();
      await works[name]();
      const { user, system } = process.cpuUsage(start);
      if (round > 0) times.get(name)?.push((user + system) / 1000);
    }
  }
  return Object.fromEntries(
    Array.from(times, ([name, own]) => {
      return [name, { milliseconds: Math.min(...own), runs }];
    }),
  ) as Record<Name, Measured>;
}
