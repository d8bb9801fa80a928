import { readFile } from 'node:fs/promises';
import type { ImportWords } from './importWords';
import { UnusableInput } from './unusableInput';

/**
 * The content of a file the user named.
 *
 * @throws UnusableInput where there is none to be had
 */
export async function bytesOfFile(path: string, words: ImportWords): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UnusableInput(words.missing(path));
    if (code === 'EISDIR') throw new UnusableInput(words.directory(path));
    throw new UnusableInput(words.unreadable(path, code));
  }
}
