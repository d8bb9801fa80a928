import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { build, type OutputFile } from 'esbuild';
import { headlessUniver } from '../workbench/engine/headless';
import { openWorkbench } from '../workbench/spreadsheet/workbench';
import { baseOf, gridsOf } from './base';
import type { CoreMeasured } from './core';
import { type Measured, measure, measureInTurns } from './measure';

// Each figure is time of the processor, and stands beside a floor measured in the same run: the
// least that any program would have to do. Machines differ and are noisy; the ratios are what to
// compare.

const dist = (name: string) => readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');
const code = dist('Code.js');

function line(name: string, it: Measured, floorName: string, floor: Measured): void {
  const ratio = (it.milliseconds / floor.milliseconds).toFixed(2);
  console.log(
    `${name.padEnd(48)} ${it.milliseconds.toFixed(1).padStart(9)} ms   ${ratio.padStart(6)} × ${floorName}`,
  );
}

function memory(what: string, megabytes: number): void {
  console.log(`${what.padEnd(48)} ${megabytes.toFixed(0).padStart(9)} MB`);
}

/** A megabyte of heap more is a megabyte of garbage more that is left lying. */
const HEAP_MEGABYTES = 600;

/**
 * The core beside a Map from client to sum, count, first and last day: the log grouped and a base
 * computed from it, with the forecast's fit kept from the time before. What else a recalculation
 * makes of them stands in lines of its own.
 */
function benchCore(clients: number, deals: number, runs: number): Measured {
  const size = [clients, deals, runs].map(String);
  const core = fileURLToPath(new URL('core.ts', import.meta.url));
  const told = execFileSync(process.execPath, [
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    '--expose-gc',
    '--import',
    'tsx',
    core,
    ...size,
  ]);
  const { measured, monthEnds, megabytes }: CoreMeasured = JSON.parse(String(told));
  const beside = (name: string, it: Measured) => line(name, it, 'the floor', measured.floor);
  const name = `${clients.toLocaleString('en')} clients, ${deals.toLocaleString('en')} deals`;
  beside(`core: ${name}`, measured.core);
  beside('  of it the log grouped', measured.grouping);
  beside('  then Overview, dynamics and the day’s record', measured.sums);
  beside('  once a month: the forecast with a fit made anew', measured.fit);
  beside(`  at first: ${monthEnds} month ends of History`, measured.history);
  memory('  memory of the process at most, rows included', megabytes.atMost);
  memory('  of it held: the rows given', megabytes.rows);
  memory('  of it held: the log and the base', megabytes.base);
  return measured.core;
}

/** The lines of a sales log put together to deals, beside the reading of its cells. */
function benchSalesLog(rows: number, runs: number): void {
  const file = fileURLToPath(new URL('salesLog.ts', import.meta.url));
  const told = execFileSync(process.execPath, [
    '--import',
    'tsx',
    file,
    String(rows),
    String(runs),
  ]);
  const { reading, classifying, atMost } = JSON.parse(String(told));
  const name = `deals of ${rows.toLocaleString('en')} rows of a log`;
  line(name, classifying, 'the reading of its cells', reading);
  memory('  memory of the process at most, rows included', atMost);
}

/** The cells of an extract unpacked to rows, beside the parsing of their JSON. */
function benchExtract(clients: number, deals: number, runs: number): void {
  const file = fileURLToPath(new URL('extract.ts', import.meta.url));
  const size = [clients, deals, runs].map(String);
  const told = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', file, ...size]);
  const { unpacking, parsing, characters } = JSON.parse(String(told));
  const name = `extract of ${deals.toLocaleString('en')} deals unpacked`;
  line(name, unpacking, 'the parsing of its JSON', parsing);
  console.log(`  its text ${(characters / 1e6).toFixed(1).padStart(49)} million characters`);
}

/** What can be asked for by name: `npm run bench -- log`. */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  script: benchScript,
  core: benchCores,
  log: () => benchSalesLog(1_000_000, 1),
  extract: () => benchExtract(100_000, 1_000_000, 3),
  workbench: benchWorkbench,
};

/** As Google meets a formula: nothing of the script is compiled yet. */
function coldAnswer(script: string): () => void {
  let salt = 0;
  return () => {
    const context = createContext({});
    salt += 1;
    new Script(`${script}\n// ${salt}`).runInContext(context);
    new Script('CRR(120, 30, 100)').runInContext(context);
  };
}

async function benchScript(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/functions/functions.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    define: { global: 'globalThis' },
  });
  const [functions] = outputFiles as [OutputFile];
  const { whole, floor } = await measureInTurns(
    { whole: coldAnswer(code), floor: coldAnswer(functions.text) },
    21,
  );
  line('Code.js cold, to the answer of =CRR(120;30;100)', whole, 'its functions alone', floor);
  console.log(`  its size ${(Buffer.byteLength(code) / 1000).toFixed(0).padStart(46)} kB`);
}

function benchCores(): void {
  const sizes = [
    [10_000, 10_000, 7],
    [10_000, 100_000, 7],
    [100_000, 1_000_000, 3],
  ] as const;
  const cores = sizes.map(([clients, deals, runs]) => benchCore(clients, deals, runs));
  const [, ofHundredThousand, ofMillion] = cores as [Measured, Measured, Measured];
  line('core of 1,000,000 deals', ofMillion, 'core of 100,000 deals', ofHundredThousand);
}

async function benchWorkbench(): Promise<void> {
  const workbench = await openWorkbench({
    univer: headlessUniver('en'),
    code,
    html: { AddOn: dist('AddOn.html'), Sidebar: dist('Sidebar.html') },
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    now: '2026-11-22',
    workbook: gridsOf(baseOf(10_000, 100_000)),
    surroundings: { menu() {}, toast() {}, alert: () => 'OK', sidebar() {} },
  });
  workbench.callFromSidebar('panelSetUp', []);
  workbench.calls.reset();
  const recalculation = await measure(() => workbench.callFromSidebar('panelRecalculate', []), 3);
  const dataCalls = workbench.calls.data / (recalculation.runs + 1);
  const reading = await measure(() => workbench.read('Sales'), 3);
  line('recalculation in the workbench, same base', recalculation, 'reading Sales', reading);
  console.log(
    `data calls of a recalculation                    ${dataCalls.toFixed(0).padStart(9)}`,
  );

  const calls: [name: string, args: unknown[]][] = [
    ['panelStart', []],
    ['panelToday', ['']],
    ['panelWinBack', ['']],
    ['panelClientCard', ['client 7']],
    ['panelSelectedClient', []],
    ['panelSegmentation', [null]],
  ];
  for (const [name, args] of calls) {
    const answered = await measure(() => workbench.callFromSidebar(name, args), 3);
    line(`${name}, same base`, answered, 'reading Sales', reading);
  }

  // With every sheet there is; each run is of another day.
  workbench.callFromSidebar('panelPlanAhead', []);
  workbench.callFromSidebar('panelSwitchDaily', [true]);
  let dayOfMonth = 22;
  const daily = await measure(() => {
    dayOfMonth += 1;
    workbench.setNow(`2026-11-${dayOfMonth}T06:30`);
    workbench.calls.reset();
    workbench.run('dailyRun');
  }, 3);
  line('daily run in the workbench, same base', daily, 'reading Sales', reading);
  console.log(
    `data calls of a daily run, charts included       ${String(workbench.calls.data).padStart(9)}`,
  );
  await workbench.dispose();
}

const asked = process.argv.slice(2);
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  const bench = PARTS[part];
  if (!bench) throw new Error(`There is no part ${part}: ${Object.keys(PARTS).join(', ')}.`);
  await bench();
}
