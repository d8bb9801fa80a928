import { cpus } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const WORKERS = cpus().length + 1; // a page or an engine that is waited for leaves its processor idle

/**
 * Sweeps and pages' tests take longest: one that began last would keep all waiting for it. Of the
 * pages there is about one at a time: several would take each other's processor just to be drawn.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const of = (folder: RegExp) => sorted.filter(({ moduleId }) => folder.test(moduleId));
    const pages = of(/\/test\/browser\//);
    const sweeps = of(/\/test\/faults\//);
    const others = sorted.filter((file) => !pages.includes(file) && !sweeps.includes(file));
    const between = [...sweeps, ...others];
    return [...pages.flatMap((page) => [page, ...between.splice(0, WORKERS - 1)]), ...between];
  }
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
    sequence: { sequencer: LongestFirst },
    maxWorkers: WORKERS,
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
