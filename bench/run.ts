import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { headlessUniver } from '../workbench/engine/headless';
import { openWorkbench } from '../workbench/spreadsheet/workbench';
import { baseOf, gridsOf } from './base';
import { type Measured, measure } from './measure';

// Each figure stands beside a floor measured in the same run: the least that any program would have to do. Machines differ and are
// noisy; the ratios are what to compare.

const code = readFileSync(new URL('../dist/Code.js', import.meta.url), 'utf8');

function line(name: string, it: Measured, floorName: string, floor: Measured): void {
  const ratio = (it.milliseconds / floor.milliseconds).toFixed(1);
  console.log(
    `${name.padEnd(44)} ${it.milliseconds.toFixed(1).padStart(9)} ms   ${ratio.padStart(6)} × ${floorName}`,
  );
}

/** The core beside a Map from client to sum, count, first and last day. */
function benchCore(clients: number, deals: number, runs: number): void {
  const size = [clients, deals, runs].map(String);
  const core = fileURLToPath(new URL('core.ts', import.meta.url));
  const told = execFileSync(process.execPath, [
    '--max-old-space-size=600',
    '--import',
    'tsx',
    core,
    ...size,
  ]);
  const { floor, daily, first, monthEnds, megabytes } = JSON.parse(String(told));
  const name = `${clients.toLocaleString('en')} clients, ${deals.toLocaleString('en')} deals`;
  line(`core: ${name}`, daily, 'the floor', floor);
  line(`  with the fit and ${monthEnds} month ends of History`, first, 'the floor', floor);
  console.log(
    `  at most                                      ${megabytes.toFixed(0).padStart(8)} MB`,
  );
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
  const { reading, classifying } = JSON.parse(String(told));
  const name = `deals of ${rows.toLocaleString('en')} rows of a log`;
  line(name, classifying, 'the reading of its cells', reading);
}

async function run(): Promise<void> {
  const script = new Script(code);
  line(
    'Code.js evaluates in a bare context',
    await measure(() => script.runInContext(createContext({}))),
    'an empty script',
    await measure(() => new Script('').runInContext(createContext({}))),
  );

  const sizes = [
    [10_000, 10_000, 7],
    [10_000, 100_000, 7],
    [100_000, 1_000_000, 3],
  ] as const;
  for (const [clients, deals, runs] of sizes) benchCore(clients, deals, runs);
  benchSalesLog(1_000_000, 1);

  const workbench = await openWorkbench({
    univer: headlessUniver('en'),
    code,
    html: {},
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
  console.log(`data calls of a recalculation                ${dataCalls.toFixed(0).padStart(9)}`);

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
    `data calls of a daily run, charts included   ${String(workbench.calls.data).padStart(9)}`,
  );
  await workbench.dispose();
}

await run();
