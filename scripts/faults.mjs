// Writes docs/faults.md of the names of the tests that try faults, so that it cannot claim what is not run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Where each call of each job is tried. */
const SWEEPS = 'test/faults';

/** Holds how they are tried, and tries none of its own. */
const OF_THE_SWEEPS = 'test/faults/passedOver.test.ts';

/** Files that try one fault at a time, by what goes wrong. */
const SINGLE = {
  'What stands in cells': [
    'test/cells/dayColumn.test.ts',
    'test/cells/numberColumn.test.ts',
    'test/cells/longText.test.ts',
    'test/jobs/badInput.test.ts',
    'test/jobs/givenSums.test.ts',
    'test/jobs/formulaLikeWords.test.ts',
    'test/jobs/otherHeaders.test.ts',
    'test/extract/extractedLog.test.ts',
    'test/extract/inTheAddOn.test.ts',
    'test/workbench/import/hostileFiles.test.ts',
  ],
  'What people do to their sheets': [
    'test/jobs/neverLost.test.ts',
    'test/jobs/usersOwn.test.ts',
    'test/jobs/mapping.test.ts',
    'test/jobs/manyRuns.test.ts',
    'test/jobs/protectedCells.test.ts',
    'test/jobs/spilled.test.ts',
    'test/jobs/otherClients.test.ts',
    'test/jobs/undo.test.ts',
    'test/jobs/plans/notesBeside.test.ts',
    'test/jobs/typedInside.test.ts',
    'test/jobs/today/notesBeside.test.ts',
    'test/jobs/today/ticks.test.ts',
    'test/jobs/removal/removal.test.ts',
    'test/jobs/removal/meanwhile.test.ts',
    'test/jobs/languageSwitch.test.ts',
  ],
  'What the platform does': [
    'test/jobs/quotas.test.ts',
    'test/jobs/refusedLooks.test.ts',
    'test/jobs/heardFailures.test.ts',
    'test/jobs/daily/dailyRun.test.ts',
    'test/jobs/daily/dailyTrigger.test.ts',
    'test/jobs/daily/digest.test.ts',
    'test/bundle.test.ts',
  ],
};

/** The page as the tests stand. */
export function faultsPage() {
  const tests = listedTests([SWEEPS, ...Object.values(SINGLE).flat()]);
  const swept = tests
    .filter(({ file }) => file.startsWith(`${SWEEPS}/`) && file !== OF_THE_SWEEPS)
    .toSorted((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
  const single = Object.entries(SINGLE).map(([title, files]) =>
    [`## ${title}`, ...files.map((file) => oneByOne(file, tests))].join('\n\n'),
  );
  return `# Faults, and the tests that hold against them

A fault is whatever happens to a run besides what was asked for: a cell that is not what its column is for, a person who goes on working, a server that does not answer, a run that Google ends.
This page is made of the names of the tests (\`npm run docs:faults\`); what is not run does not stand here.

## At every call of every job

A data call is a trip of the script to Google's servers. Each of these is tried before, or at, every data call of the jobs named with it; between calls that\ntouch nothing of what an edit touches, once. The sample alone is tried where it goes on to another sheet.
A run of all tests takes a fourteenth of them, another each day; \`npm run attack\` takes all.

${everyCall(swept)}

${single.join('\n\n')}
`;
}

/** Faults, each once, under the jobs in which they are tried. */
function everyCall(tests) {
  const jobs = new Map();
  const alone = [];
  for (const { names } of tests) {
    if (names.length === 1) alone.push(names[0]);
    else jobs.set(names[1], [...(jobs.get(names[1]) ?? []), names[0]]);
  }
  const faults = new Map();
  for (const [fault, of] of jobs) {
    const together = of.join(' · ');
    faults.set(together, [...(faults.get(together) ?? []), fault]);
  }
  return [
    ...[...faults].map(([of, tried]) => `**${of}**\n\n${listed(tried)}`),
    ...(alone.length > 0 ? [listed(alone)] : []),
  ].join('\n\n');
}

function oneByOne(file, tests) {
  const names = tests.filter((test) => test.file === file).map((test) => test.names.join(': '));
  return `\`${file}\`\n\n${listed([...new Set(names)])}`;
}

function listed(lines) {
  return lines
    .map((line) => `- ${line.replaceAll(/[<*_]/g, '\\$&').replaceAll('\n', ' ')}`)
    .join('\n');
}

/** What vitest finds in these files, the names of groups before those of their tests. */
function listedTests(files) {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  try {
    const list = join(folder, 'list.json');
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    // All that there are, not those of the day.
    const options = ['list', '--mode', 'attack', `--json=${list}`];
    const { status, stderr } = spawnSync(process.execPath, [vitest, ...options, ...files], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`vitest could not list the tests: ${stderr}`);
    return JSON.parse(readFileSync(list, 'utf8')).map(({ name, file }) => ({
      file: relative(root, file).replaceAll('\\', '/'),
      names: name.split(' > ').map((each) => each.replace(/^'(.*)'/, '$1')),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(root, 'docs', 'faults.md'), faultsPage());
}
