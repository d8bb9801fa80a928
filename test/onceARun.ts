import { existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { mkdtemp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** How often a file looks whether what another one makes is there. */
const LOOK_MS = 50;

/**
 * A folder whose contents are made once a run, by the file that asks for it first; the others wait
 * for it, and make it themselves where that one could not.
 */
export async function onceARun(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const shared = join(inject('runFolder'), name);
  const claim = `${shared}.claim`;
  while (!existsSync(shared)) {
    if (!isMade(claim)) {
      await setTimeout(LOOK_MS);
      continue;
    }
    try {
      const own = await mkdtemp(`${shared}-`);
      await make(own);
      await rename(own, shared);
    } catch (error) {
      rmdirSync(claim);
      throw error;
    }
  }
  return shared;
}

/** Makes a folder; false where it is there already. */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
