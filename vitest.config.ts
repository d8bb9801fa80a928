import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/freshBuild.ts', 'test/onceARun.ts'],
    // Forks, not threads: the time-zone tests set process.env.TZ, which a thread cannot.
    pool: 'forks',
    maxWorkers: '100%', // the usual number leaves one processor idle, which is half of a small machine
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
