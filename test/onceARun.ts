import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Gone when the run is over. */
    runFolder: string;
  }
}

/** Before any test: a folder for what the files of a run share, another for each rerun. */
export default function setup(project: TestProject): () => void {
  let folder = '';
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const begin = () => {
    folder = mkdtempSync(join(tmpdir(), 'run-'));
    project.provide('runFolder', folder);
  };
  begin();
  project.onTestsRerun(() => {
    remove();
    begin();
  });
  return remove;
}

/**
 * A folder whose contents are made once a run, by the file that asks for it first. Where two ask at
 * the same time, both make it, and that of one is used.
 */
export async function onceARun(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const shared = join(inject('runFolder'), name);
  if (existsSync(shared)) return shared;
  const own = await mkdtemp(`${shared}-`);
  await make(own);
  try {
    await rename(own, shared);
  } catch (error) {
    if (!existsSync(shared)) throw error;
    await rm(own, { recursive: true });
  }
  return shared;
}
