import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a script of this folder in a process of its own, bundled as the add-on is: tsx would name
 * each function again as often as it is made.
 *
 * @param megabytes of heap at most; more of it is more garbage that is left lying
 * @returns what it says, from JSON
 */
export function told<T>(script: string, args: readonly number[], megabytes = 600): T {
  // Within the project, where the packages that are not bundled are found.
  const folder = mkdtempSync(join(ROOT, 'dist/bench-'));
  try {
    const outfile = join(folder, `${script}.mjs`);
    buildSync({
      entryPoints: [join(ROOT, 'bench', `${script}.ts`)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'es2022',
      packages: 'external',
      outfile,
    });
    const options = [`--max-old-space-size=${megabytes}`, '--expose-gc', outfile];
    return JSON.parse(String(execFileSync(process.execPath, [...options, ...args.map(String)])));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
