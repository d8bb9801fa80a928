/** The median of several runs after one that warms up. */
export interface Measured {
  milliseconds: number;
  runs: number;
}

export async function measure(work: () => unknown, runs = 7): Promise<Measured> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { milliseconds: times[Math.floor(runs / 2)] ?? 0, runs };
}
