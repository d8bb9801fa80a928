import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How a script is run. */
export interface Running {
  /**
   * Of heap at most: more of it is more garbage that is left lying. Without it, what one run has left
   * is not collected before the next, which would take away what the engine has compiled too.
   */
  megabytes?: number;
  /** What stands before the script, by its path in the project. */
  before?: string;
}

/**
 * Runs a script of this folder in a process of its own, bundled as the add-on is: tsx would name
 * each function again as often as it is made.
 *
 * @returns what it says, from JSON
 */
export function told<T>(script: string, args: readonly number[], running: Running = {}): T {
  const { megabytes, before } = running;
  mkdirSync(join(ROOT, '.workbench'), { recursive: true });
  // Within the project, where the packages that are not bundled are found.
  const folder = mkdtempSync(join(ROOT, '.workbench/bench-'));
  try {
    const outfile = join(folder, `${script}.mjs`);
    buildSync({
      entryPoints: [join(ROOT, 'bench', `${script}.ts`)],
      inject: before === undefined ? [] : [join(ROOT, before)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'es2022',
      packages: 'external',
      outfile,
    });
    const memory =
      megabytes === undefined ? [] : [`--max-old-space-size=${megabytes}`, '--expose-gc'];
    // One thread, as DuckDB has: time of the processor would count those that wait for work too.
    const command = ['--single-threaded-gc', ...memory, outfile, ...args.map(String)];
    return JSON.parse(String(execFileSync(process.execPath, command)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
