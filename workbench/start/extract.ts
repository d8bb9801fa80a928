import { stat, writeFile } from 'node:fs/promises';
import { ExtractError } from '../../src/extract/extractError';
import { EXTRACT_HEADER } from '../../src/extract/extractForm';
import { type SaidSource, saidQuery } from '../../src/extract/saidSource';
import { texts } from '../../src/texts/texts';
import { UnusableInput } from '../import/unusableInput';
import { extractOfFiles } from '../largeLog/extractOfFiles';
import { largeLogWordsIn } from '../largeLog/largeLogWords';
import { topOf } from '../largeLog/logFiles';
import type { Language } from '../locale/language';
import type { CommandLine } from './commandLine';

/**
 * The query for a log in BigQuery, to the letter the panel's.
 *
 * @throws UnusableInput with the sentence that the panel has at its field
 */
export function queryOf(said: SaidSource, language: Language): string {
  try {
    return saidQuery(said, texts[language]);
  } catch (error) {
    if (error instanceof ExtractError) throw new UnusableInput(error.message);
    throw error;
  }
}

/** Which zone the query takes the days of moments in, as a sentence. */
export function zoneOf({ timeZone }: SaidSource, language: Language): string {
  return largeLogWordsIn(language).momentsIn(timeZone);
}

/**
 * Writes the extract of the sales, one column under its header, as a CSV file that a sheet imports.
 *
 * @returns how the columns were taken and what to do with it, in sentences
 * @throws UnusableInput where it cannot be made or written
 */
export async function writeExtract(
  { files, language, timeZone }: CommandLine,
  path: string,
): Promise<string> {
  const words = largeLogWordsIn(language);
  if (!(await mayBeWritten(path))) throw new UnusableInput(words.notExtract(path));
  const { cells, said } = await extractOfFiles(files?.sales ?? '', language, timeZone);
  const lines = [EXTRACT_HEADER, ...cells].map((cell) => `"${cell.replaceAll('"', '""')}"\n`);
  try {
    await writeFile(path, lines);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UnusableInput(words.notWritten(path, code));
  }
  return [...said, words.written(path, cells.length)].join('\n');
}

/**
 * Whether no file is lost by it: there is none, or it is an extract of before. A log that the
 * extract is made of is none, by whichever name or link it goes.
 */
async function mayBeWritten(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return true; // the system says why not
    const [first = ''] = (await topOf(path)).toString('utf8').split(/\r?\n/, 1);
    return first.replace(/^\ufeff|"/g, '') === EXTRACT_HEADER;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
