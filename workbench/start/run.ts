import { constants } from 'node:fs';
import { access, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IWorkbookData } from '@univerjs/core';
import { needsTimeZone } from '../../src/extract/saidSource';
import type { ImportWarning } from '../import/importWarning';
import { UnusableInput } from '../import/unusableInput';
import { readWorkbook } from '../import/workbookFile';
import { localeOf, timeZoneOf } from '../locale/region';
import { bundlePage } from '../page/bundle';
import { dump } from '../report/dump';
import { dumpText } from '../report/dumpText';
import { formulaOutput, reportedFormula } from '../report/formulaOutput';
import { report, summarisedReport } from '../report/report';
import { summary } from '../report/summary';
import type { Grid } from '../spreadsheet/grid';
import type { AddOn } from '../spreadsheet/workbench';
import { type CommandLine, parseCommandLine, usage } from './commandLine';
import { deskWith, SET_UP_ALREADY } from './desk';
import { queryOf, writeExtract, zoneOf } from './extract';
import { inputGrids } from './inputGrids';
import { type Recalculated, recalculated } from './recalculated';
import { PortTaken, portIsFree, servePage } from './server';
import { type StartWords, startWordsIn } from './startWords';

const PAGE_FOLDER = fileURLToPath(new URL('../../.workbench/page/', import.meta.url));

/** Where a run is told of: results go to `out`, all that is said on the way to `err`. */
export interface Terminal {
  /** Resolves once the text has left: a pipe takes a long report in pieces. */
  out(text: string): Promise<void>;
  err(line: string): void;
}

/**
 * What `npm start` does: see `--help`.
 *
 * @param built reads the add-on
 * @returns 0; 1 where a formula failed; 2, with a sentence, where it cannot go on
 */
export async function run(
  args: string[],
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
  built: (words: StartWords) => Promise<AddOn> = builtAddOn,
): Promise<0 | 1 | 2> {
  try {
    return await started(parseCommandLine(args, env, today()), terminal, built);
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    terminal.err(error.message);
    return 2;
  }
}

async function started(
  options: CommandLine,
  terminal: Terminal,
  built: (words: StartWords) => Promise<AddOn>,
): Promise<0 | 1> {
  const words = startWordsIn(options.language);
  if (options.help) {
    await terminal.out(usage(options.language));
    return 0;
  }
  if (options.bigQuery !== null) {
    await terminal.out(queryOf(options.bigQuery, options.language));
    if (needsTimeZone(options.bigQuery)) terminal.err(zoneOf(options.bigQuery, options.language));
    return 0;
  }
  if (options.extract !== null) {
    terminal.err(await writeExtract(options, options.extract));
    return 0;
  }
  const quiet = options.output === 'formulas';
  const say = (message: string) => {
    if (!quiet) terminal.err(message);
  };
  const { output, port } = options;
  if (output === 'page' && port !== null && !(await portIsFree(port))) {
    throw new UnusableInput(words.portTaken(port));
  }
  const { dump: path } = options;
  // Told before the work that could not be kept.
  if (path !== null) await kept(path, words, () => access(dirname(path), constants.W_OK));
  const addOn = await built(words);
  // The bundler is a process of its own and works beside the recalculation.
  const bundled = options.output === 'page' ? bundlePage(PAGE_FOLDER) : Promise.resolve();
  bundled.catch(() => {}); // awaited below; by then something else may have gone wrong first
  say(words.reading);
  const { workbook, warnings } = await input(options, say);
  tellWarnings(warnings, words, say);
  say(words.recalculating);
  const base = await recalculated(options, workbook, addOn, say);
  await writeDump(base, options, words, say);

  const areWell =
    options.output === 'formulas'
      ? await printFormulas(base, options.formulas, terminal)
      : await printReport(base, warnings, options, terminal);
  if (options.output === 'page') {
    await bundled;
    const address = await serve(base, addOn, options, words);
    await terminal.out(`\n${words.serving(address)}\n`);
  }
  await base.workbench.dispose();
  return areWell ? 0 : 1;
}

/** The workbook to begin with: the user's own, or one of their tables, or the sample. */
async function input(
  options: CommandLine,
  say: (message: string) => void,
): Promise<{ workbook: Grid[] | IWorkbookData; warnings: ImportWarning[] }> {
  if (options.workbook === null) {
    const { grids, warnings, said } = await inputGrids(options);
    for (const sentence of said) say(sentence);
    return { workbook: grids, warnings };
  }
  const { workbook, leftOut } = await readWorkbook(options.workbook, options.language);
  if (leftOut !== null) say(leftOut);
  return { workbook, warnings: [] };
}

async function writeDump(
  { workbench, before }: Recalculated,
  { dump: path }: CommandLine,
  words: StartWords,
  say: (message: string) => void,
): Promise<void> {
  if (path === null || before === null) return;
  const after = dump(workbench);
  await kept(path, words, () => writeFile(path, dumpText({ before, after })));
  say(words.dumped(path));
}

/** Does what a dump takes of the disk, or says why it cannot be. */
async function kept(path: string, words: StartWords, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UnusableInput(words.dumpRefused(path, code));
  }
}

/** @returns whether all formulas have a value */
async function printFormulas(
  { workbench }: Recalculated,
  formulas: string[],
  terminal: Terminal,
): Promise<boolean> {
  let areWell = true;
  for (const formula of formulas) {
    const output = await formulaOutput(workbench, formula);
    if ('text' in output) {
      await terminal.out(output.text);
    } else {
      terminal.err(output.error);
      areWell = false;
    }
  }
  return areWell;
}

/** @returns whether all formulas that were asked for have a value */
async function printReport(
  { workbench, dataCalls, seconds }: Recalculated,
  warnings: ImportWarning[],
  { language, output, formulas }: CommandLine,
  terminal: Terminal,
): Promise<boolean> {
  const asked = { locale: language, dataCalls, warnings };
  if (output !== 'json') {
    await terminal.out(summary(summarisedReport(workbench, asked), seconds, language));
    return true;
  }
  const figures = report(workbench, asked);
  const evaluated = [];
  for (const formula of formulas) evaluated.push(await reportedFormula(workbench, formula));
  const whole = formulas.length > 0 ? { ...figures, formulas: evaluated } : figures;
  await terminal.out(`${JSON.stringify(whole, null, 2)}\n`);
  return !evaluated.some((each) => 'error' in each);
}

async function serve(
  { workbench }: Recalculated,
  addOn: AddOn,
  { files, workbook: workbookPath, language, asOf, port }: CommandLine,
  words: StartWords,
): Promise<string> {
  const ownFile = workbookPath ?? files?.sales ?? null;
  const served = {
    workbook: workbench.snapshot(),
    shows: workbench.book.activeSheet().name,
    locale: localeOf(language),
    timeZone: timeZoneOf(language),
    now: asOf,
    title: ownFile === null ? words.sampleTitle : titleOf(ownFile),
    language,
    runs: SET_UP_ALREADY,
    isSample: ownFile === null,
  };
  try {
    const { address } = await servePage(
      { workbook: served, addOn, page: PAGE_FOLDER, desk: deskWith(addOn) },
      port,
    );
    return address;
  } catch (error) {
    if (error instanceof PortTaken) throw new UnusableInput(words.portTaken(error.port));
    throw error;
  }
}

/** A file's name; of files of one pattern that of the folder they lie in. */
export function titleOf(path: string): string {
  const isPattern = (name: string) => /[*?]/.test(name);
  if (!isPattern(path)) return basename(path, extname(path));
  let folder = dirname(resolve(path));
  while (isPattern(folder)) folder = dirname(folder);
  return basename(folder);
}

const MOST_WARNINGS_TOLD = 20;

function tellWarnings(
  warnings: ImportWarning[],
  words: StartWords,
  say: (message: string) => void,
): void {
  for (const { sheet, row, message } of warnings.slice(0, MOST_WARNINGS_TOLD)) {
    say(words.warning(sheet, row, message));
  }
  const more = warnings.length - MOST_WARNINGS_TOLD;
  if (more > 0) say(words.moreWarnings(more));
}

async function builtAddOn(words: StartWords): Promise<AddOn> {
  const read = (name: string) => readFile(new URL(`../../dist/${name}`, import.meta.url), 'utf8');
  try {
    const [code, AddOn, Sidebar] = await Promise.all([
      read('Code.js'),
      read('AddOn.html'),
      read('Sidebar.html'),
    ]);
    return { code, html: { AddOn, Sidebar } };
  } catch {
    throw new UnusableInput(words.notBuilt);
  }
}

/** The calendar day it is here. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}
