import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/schema/languages';
import { UnusableInput } from '../../workbench/import/unusableInput';
import { parseCommandLine } from '../../workbench/start/commandLine';
import { DOCUMENTS, type Document, fencedIn, inlineCodeIn, ROOT } from './documents';

const scripts: Record<string, string> = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
).scripts;

/** npm's own, without `run`. */
const OF_NPM = ['ci', 'start', 'test'];

/** What each of clasp's commands takes of what the pages tell. */
const OF_CLASP: Record<string, string[]> = {
  login: [],
  push: ['-f'],
  create: ['--type', '--title', '--rootDir'],
};

/** As a shell takes it apart. */
const wordsOf = (command: string) =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );

/** Every command of a document, one that follows another by `&&` apart. */
function commandsIn(each: Document): string[] {
  const lines = [
    ...fencedIn(each).flatMap((block) => block.split('\n')),
    ...inlineCodeIn(each),
  ].flatMap((line) => line.trim().split(/\s&&\s|\s>\s.*|\s{2,}(?:or: |или: )?/));
  return lines.filter((line) => /^(npm|npx|node) /.test(line));
}

/** What is wrong with a command; null where it can be given. */
function wrongIn(command: string): string | null {
  const [program, ...given] = wordsOf(command);
  const gap = given.indexOf('--');
  const [own, passed] =
    gap < 0 ? [given, []] : [given.slice(0, gap), given.slice(gap + 1, given.length)];
  if (program === 'node') return missing(own.slice(0, 1));
  if (program === 'npm') {
    const [name = '', script = ''] = own;
    if (name === 'run') return script in scripts ? ofScript(script, passed) : `no script ${script}`;
    if (!OF_NPM.includes(name)) return `npm has no ${name} here`;
    return name === 'start' ? ofStart(passed) : null;
  }
  const tool = own[0] ?? '';
  if (!existsSync(join(ROOT, 'node_modules/.bin', tool))) return `no tool ${tool}`;
  if (tool === 'vitest') return missing(own.filter((word) => /^(test|src)\//.test(word)));
  if (tool === 'clasp') return ofClasp(own.slice(1));
  return null;
}

function ofStart(passed: string[]): string | null {
  // What is left out stands for a value.
  if (passed.some((word) => word.includes('…') && !word.startsWith('='))) return null;
  try {
    parseCommandLine(passed, {}, '2026-11-22');
    return null;
  } catch (error) {
    if (error instanceof UnusableInput) return error.message;
    throw error;
  }
}

function ofScript(name: string, passed: string[]): string | null {
  if (name !== 'build' && name !== 'release') return null;
  const [option, language = ''] = passed;
  if (option === undefined) return null;
  const known = [...LANGUAGES, '<code>', '…', 'ru|en'] as string[];
  return option === '--language' && known.includes(language)
    ? null
    : `${name} takes --language ${LANGUAGES.join(' or ')}`;
}

function ofClasp(words: string[]): string | null {
  const rest = words[0] === '-P' ? words.slice(2) : words;
  const takes = OF_CLASP[rest[0] ?? ''];
  if (!takes) return `clasp ${rest[0]} is not looked at here`;
  const others = rest.filter((word) => word.startsWith('-') && !takes.includes(word));
  return others.length === 0 ? null : `clasp ${rest[0]} takes no ${others.join(', ')}`;
}

/** Of these paths, those that are not there; a path with … in it stands for any. */
function missing(paths: string[]): string | null {
  const gone = paths.filter((path) => !path.includes('…') && !existsSync(join(ROOT, path)));
  return gone.length === 0 ? null : `there is no ${gone.join(', ')}`;
}

test('what cannot be given is told from what can', () => {
  const right = [
    'npm ci',
    "npm start -- --sales 'sales/*.parquet' --extract extract.csv",
    'npm run build -- --language ru',
    'npx clasp -P .clasp-mine.json push -f',
    'npx vitest run --mode attack test/docs',
  ];
  expect(right.filter((command) => wrongIn(command) !== null)).toEqual([]);
  const wrong = [
    'npm run picture',
    'npm start -- --sale deals.csv',
    'npm start -- --locale fr',
    'npm run build -- --language fr',
    'npx clasp push --force-all',
    'npx vitest run test/nowhere',
    'npx nothing',
    'node scripts/nothing.mjs',
  ];
  expect(wrong.filter((command) => wrongIn(command) === null)).toEqual([]);
});

// The changelog names options in passing, and those of versions that are over.
const COMMANDS = DOCUMENTS.filter(({ path }) => path !== 'CHANGELOG.md').flatMap((each) =>
  commandsIn(each).map((command) => ({ path: each.path, command })),
);

test('commands are found', () => {
  expect(COMMANDS.length).toBeGreaterThan(60);
});

test('every command can be given', () => {
  const wrong = COMMANDS.flatMap(({ path, command }) => {
    const why = wrongIn(command);
    return why === null ? [] : [`${path}: ${command}: ${why}`];
  });
  expect(wrong).toEqual([]);
});

test('every script that a person gives is told of', () => {
  const told = COMMANDS.map(({ command }) => wordsOf(command));
  const untold = Object.keys(scripts).filter(
    (name) => !told.some(([, first, second]) => first === name || second === name),
  );
  expect(untold).toEqual([]);
});
