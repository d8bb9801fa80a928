import { statSync } from 'node:fs';
import { cpus } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Sweeps take longest: one that began last would keep all waiting for it. Pages' tests are spread
 * over the whole run: two at a time would take each other's processor just to be drawn.
 */
class PagesBetween extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const from = (folder: RegExp) => sorted.filter(({ moduleId }) => folder.test(moduleId));
    const pages = from(/\/test\/browser\//);
    const sweeps = from(/\/test\/faults\//);
    const others = sorted.filter((file) => !pages.includes(file) && !sweeps.includes(file));
    return [...spread(pages), ...spread([...sweeps, ...others])]
      .sort((one, other) => one.at - other.at)
      .map(({ file }) => file);
  }
}

/** Files with their place between the first and the last, 0 and 1, by their length. */
function spread(files: TestSpecification[]): { file: TestSpecification; at: number }[] {
  const lengths = files.map(({ moduleId }) => statSync(moduleId).size);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  return files.map((file, index) => {
    const at = before / whole;
    before += lengths[index] ?? 0;
    return { file, at };
  });
}

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/freshBuild.ts', 'test/onceARun.ts'],
    // How thorough sweeps are: test/faults/tried.ts.
    env: mode === 'attack' ? { PLACES: 'all' } : {},
    // Forks, not threads: the time-zone tests set process.env.TZ, which a thread cannot.
    pool: 'forks',
    // What the files share, the page's tests and the others, is loaded once, and stays warm. What one
    // changes in the process (a time zone, the clock) it puts back.
    isolate: false,
    // Jobs are run by the thousand and leave little behind: with room for what is new, most of it is
    // never looked at by the garbage collector.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: PagesBetween },
    // One more finishes no sooner: it has to warm up the same code, and is in the others' way.
    maxWorkers: cpus().length,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    tags: [
      {
        name: 'browser',
        description: 'A page on a crowded machine loses keys and clicks that a person gives again.',
        retry: 2,
      },
    ],
  },
}));
