// Takes each defence out of a copy of the project and runs its tests, which must fail: a test that cannot fail defends nothing.
// It takes a quarter of an hour. `npm run prove -- words` tries those alone whose defence or file has these words.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { DEFENCES } from './defences.mjs';

const root = join(import.meta.dirname, '..');
const LEFT_BEHIND = ['node_modules', '.git', '.workbench'];

const words = process.argv.slice(2).join(' ');
const tried = DEFENCES.filter(
  ({ defence, file }) => defence.includes(words) || file.includes(words),
);
if (tried.length === 0) {
  console.error(`No defence has “${words}” in its words or its file: see scripts/defences.mjs.`);
  process.exit(1);
}
const copy = mkdtempSync(join(tmpdir(), 'prove-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(1));
cpSync(root, copy, {
  recursive: true,
  preserveTimestamps: true,
  filter: (path) => !LEFT_BEHIND.includes(relative(root, path)),
});
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');

const [standing, before] = resultsOf([...new Set(tried.flatMap(({ tests }) => tests))]);
if (standing !== 'green') {
  console.error(`The tests are ${standing} with all defences in place: mend them first.`);
  for (const name of before) console.error(`  ${name}`);
  process.exit(1);
}

let isProven = true;
console.log('| defence | file | test | |\n|---|---|---|---|');
for (const { defence, file, take, put, tests } of tried) {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  const parts = whole.split(take);
  if (parts.length !== 2) throw new Error(`${file} has it ${parts.length - 1} times: ${take}`);
  writeFileSync(path, parts.join(put));
  const [result, failed] = resultsOf(tests);
  writeFileSync(path, whole);
  if (result !== 'red') isProven = false;
  const told = result === 'red' ? `red: ${failed.length}` : `${result.toUpperCase()}`;
  console.log(`| ${defence} | ${file} | ${tests.join(', ')} | ${told} |`);
}
if (!isProven) process.exitCode = 1;

/**
 * Runs test files in the copy.
 *
 * @returns `red` where tests failed, `green` where all passed, `broken` where none ran; and those
 *   that failed
 */
function resultsOf(tests) {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  // At every place: one that loses something may not be among those of the day.
  const options = ['run', '--mode', 'attack', '--reporter', 'json', '--outputFile', report];
  spawnSync(process.execPath, [vitest, ...options, ...tests], { cwd: copy, stdio: 'ignore' });
  try {
    const { testResults, numTotalTests, success } = JSON.parse(readFileSync(report, 'utf8'));
    if (numTotalTests === 0) return ['broken', []];
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.flatMap(({ status, fullName }) => (status === 'failed' ? [fullName] : [])),
    );
    return failed.length > 0 ? ['red', failed] : [success ? 'green' : 'broken', []];
  } catch {
    return ['broken', []];
  }
}
