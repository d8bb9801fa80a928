import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Where the project's own root is. */
const ROOT = join(import.meta.dirname, '..');

/** What the build makes, and what it makes it of. */
const BUILT = ['dist/Code.js', 'dist/AddOn.html', 'dist/Sidebar.html', 'dist/appsscript.json'];
const SOURCES = [
  'src',
  'build.mjs',
  'scripts',
  'appsscript.json',
  'package.json',
  'package-lock.json',
];

/**
 * Before any test, however vitest was started, and before each rerun while it watches: no test
 * meets an old `dist`.
 */
export default function setup(project: TestProject): void {
  buildWhereStale();
  project.onTestsRerun(buildWhereStale);
}

function buildWhereStale(): void {
  if (isStale(ROOT)) execFileSync(process.execPath, ['build.mjs'], { cwd: ROOT, stdio: 'inherit' });
}

/** Whether something of the build is missing, or a source has changed, come or gone since. */
export function isStale(root: string): boolean {
  const built = BUILT.map((path) => join(root, path));
  if (!built.every((path) => existsSync(path))) return true;
  const oldest = Math.min(...built.map(changed));
  return SOURCES.some((path) => latestChange(join(root, path)) > oldest);
}

/** Of a folder: its own too, which tells of files that are gone. */
function latestChange(path: string): number {
  const inside = statSync(path).isDirectory()
    ? readdirSync(path).map((name) => latestChange(join(path, name)))
    : [];
  return Math.max(changed(path), ...inside);
}

function changed(path: string): number {
  return statSync(path).mtimeMs;
}
