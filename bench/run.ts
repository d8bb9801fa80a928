import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { build, type OutputFile } from 'esbuild';
import { headlessUniver } from '../workbench/engine/headless';
import { openWorkbench, type Workbench } from '../workbench/spreadsheet/workbench';
import { baseOf, gridsOf } from './base';
import { bigQueryPrice } from './bigQueryPrice';
import { told } from './built';
import { costChart, type Line } from './chart';
import type { CoreMeasured } from './core';
import type { ExtractMeasured } from './extract';
import type { ExtractBaseMeasured } from './extractBase';
import type { FormulasMeasured } from './formulas';
import type { FunctionMeasured } from './functions';
import { inLibreOffice, libreOfficeVersion } from './libreOffice';
import { type Measured, measure, measureInTurns } from './measure';
import type { SalesLogMeasured } from './salesLog';
import { count, markdown, ms, plainText, type Table, times } from './table';

// Each figure is time of the processor, and stands beside a floor or a peer measured in the same
// run. Machines differ and are noisy; the ratios are what to compare.

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const dist = (name: string) => readFileSync(path(`dist/${name}`), 'utf8');

/** Sizes of a log, and how often each is measured; the heap is in megabytes. */
const SIZES = [
  { clients: 10_000, deals: 10_000, runs: 7, heap: 600 },
  { clients: 10_000, deals: 100_000, runs: 7, heap: 600 },
  { clients: 100_000, deals: 1_000_000, runs: 5, heap: 1_000 },
  { clients: 1_000_000, deals: 10_000_000, runs: 1, heap: 1_900 },
] as const;

/** Cost against size, as the core's part found it. */
let chart: readonly Line[] = [];

/**
 * The core beside a Map from client to sum, count, first and last day, and beside DuckDB: the
 * columns of a log grouped and a base computed from it, with the forecast's fit kept from before.
 */
function benchCores(): Table[] {
  const found = SIZES.map((size) => {
    const { clients, deals, runs, heap } = size;
    const hasHistory = deals <= 1_000_000 ? 1 : 0;
    const args = [clients, deals, runs, hasHistory];
    return { ...size, ...told<CoreMeasured>('core', args, { megabytes: heap }) };
  });
  const line = (name: string, colour: string, of: keyof CoreMeasured['measured']): Line => ({
    ...{ name, colour },
    points: found.map(({ deals, measured }) => [deals, measured[of].milliseconds] as const),
  });
  chart = [
    line('every figure', '#1a73e8', 'core'),
    line('statuses and ABC', '#188038', 'statusAndAbc'),
    line('DuckDB, these two', '#e8710a', 'duckDb'),
    line('a Map of sums', '#80868b', 'floor'),
  ];
  return [
    {
      title: 'The computing part',
      note: 'Milliseconds of the processor, best of several. DuckDB: columns loaded and a query for statuses and ABC classes alone, with one thread. The last two columns: every figure in a process that has just begun, the forecast fitted, and how many times that of the size before. The same columns are given to all; the clients’ results were found to be the same.',
      header: [
        'deals of clients',
        'a Map of sums',
        'DuckDB',
        'statuses and ABC',
        'beside DuckDB',
        'every figure',
        'beside DuckDB',
        'the first time',
        'ten times fewer deals',
      ],
      rows: found.map(({ clients, deals, measured, firstTime }, index) => {
        const { floor, duckDb, statusAndAbc, core } = measured;
        const smaller = index > 1 ? found[index - 1] : undefined;
        return [
          `${count(deals)} of ${count(clients)}`,
          ...[floor, duckDb, statusAndAbc].map((each) => ms(each.milliseconds)),
          times(statusAndAbc, duckDb),
          ms(core.milliseconds),
          times(core, duckDb),
          ms(firstTime),
          smaller ? `${(firstTime / smaller.firstTime).toFixed(2)} ×` : '',
        ];
      }),
    },
    {
      title: 'What else a recalculation makes of a base, and memory',
      note: 'Megabytes of the process: the columns given, with log and base held, and at most by then, with the forecast fitted.',
      header: [
        'deals',
        'Overview, dynamics, the day’s record',
        'forecast fitted anew',
        'month ends of History',
        'columns given, MB',
        'log and base held, MB',
        'at most, MB',
      ],
      rows: found.map(({ deals, seldom, monthEnds, megabytes }) => [
        count(deals),
        seldom ? ms(seldom.sums.milliseconds) : '',
        seldom ? ms(seldom.fit.milliseconds) : '',
        seldom ? `${ms(seldom.history.milliseconds)} (${monthEnds})` : '',
        ...[megabytes.given, megabytes.base, megabytes.atMost].map((each) => each.toFixed(0)),
      ]),
    },
  ];
}

/** The rows of a sales log read, and their lines put together to deals. */
function benchReading(): Table[] {
  const rows = 200_000;
  const found = told<SalesLogMeasured>('salesLog', [rows, 3], { megabytes: 2_000 });
  const deals = 300_000;
  const extract = told<ExtractMeasured>('extract', [30_000, deals, 3], { megabytes: 1_500 });
  const { handedOver, values, reading, classifying } = found;
  return [
    {
      title: 'Reading a log',
      note: 'Of a sheet: its values handed over by `getValues` in the workbench’s memory, beside which the rest stands; and the least that could be done with them, walked once and turned into typed columns. Of an extract: the parsing of its JSON.',
      header: ['', 'milliseconds', 'beside it'],
      rows: [
        [`${count(rows)} rows: values handed over`, ms(handedOver.milliseconds), ''],
        ['values into typed columns', ms(values.milliseconds), times(values, handedOver)],
        ['their cells read', ms(reading.milliseconds), times(reading, handedOver)],
        ['their lines put together', ms(classifying.milliseconds), times(classifying, handedOver)],
        [`extract of ${count(deals)} deals: JSON parsed`, ms(extract.parsing.milliseconds), ''],
        [
          `unpacked (${(extract.characters / 1e6).toFixed(1)} million characters)`,
          ms(extract.unpacking.milliseconds),
          times(extract.unpacking, extract.parsing),
        ],
      ],
    },
    extractsWhole(),
  ];
}

/** Extracts from their cells to every figure of every client. */
function extractsWhole(): Table {
  const found = SIZES.map((size) => ({
    ...size,
    ...told<ExtractBaseMeasured>('extractBase', [size.clients, size.deals], {
      megabytes: size.heap,
    }),
  }));
  const wholeOf = ({ steps }: ExtractBaseMeasured) =>
    steps.unpacked + steps.read + steps.grouped + steps.figures;
  return {
    title: 'An extract, from its cells to every figure of every client',
    note: 'Milliseconds of the processor in a process that has just begun, the forecast fitted; megabytes of that process at most. What a step was made of is given back as soon as the next has it; a recalculation keeps the rows for its messages.',
    header: [
      'deals of clients',
      'characters, millions',
      'unpacked',
      'read',
      'grouped',
      'figures',
      'together',
      'ten times fewer deals',
      'at most, MB',
    ],
    rows: found.map((size, index) => {
      const { clients, deals, characters, steps, megabytes } = size;
      const smaller = index > 1 ? found[index - 1] : undefined;
      return [
        `${count(deals)} of ${count(clients)}`,
        (characters / 1e6).toFixed(1),
        ...[steps.unpacked, steps.read, steps.grouped, steps.figures].map(ms),
        ms(wholeOf(size)),
        smaller ? `${(wholeOf(size) / wholeOf(smaller)).toFixed(2)} ×` : '',
        megabytes.atMost.toFixed(0),
      ];
    }),
  };
}

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

async function benchScript(): Promise<Table[]> {
  const { outputFiles } = await build({
    entryPoints: [path('src/functions/functions.ts')],
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
    { whole: coldAnswer(dist('Code.js')), floor: coldAnswer(functions.text) },
    21,
  );
  const rows = 50_000;
  const found = told<FunctionMeasured[]>('functions', [rows, 25], {
    before: 'src/functions/functions.ts',
  });
  return [
    {
      title: `Custom functions over ${count(rows)} rows`,
      note: 'Beside a bare loop that reads the same cells into typed arrays and computes the figure, or the part of it that takes longest.',
      header: ['function', 'milliseconds', 'bare loop', 'beside it'],
      rows: found.map((each) => [
        each.name,
        ms(each.function.milliseconds),
        ms(each.loop.milliseconds),
        times(each.function, each.loop),
      ]),
    },
    {
      title: 'The built files',
      header: ['', 'kB'],
      rows: ['Code.js', 'AddOn.html', 'Sidebar.html'].map((name) => [
        name,
        (Buffer.byteLength(dist(name)) / 1000).toFixed(0),
      ]),
      note: `Code.js cold, to the answer of =CRR(120;30;100): ${ms(whole.milliseconds)} ms, ${times(whole, floor)} its functions alone.`,
    },
  ];
}

/** What a user would type instead of the add-on: three sums and an IF a client. */
function benchFormulas(): Table[] {
  const sizes = [
    [100, 1_000],
    [1_000, 10_000],
  ] as const;
  const version = libreOfficeVersion();
  const found = sizes.map((size) => ({
    ...told<FormulasMeasured>('formulas', size),
    inLibreOffice: version === null ? null : inLibreOffice(size[0], size[1]),
  }));
  const beside =
    version === null
      ? 'LibreOffice is not installed here.'
      : `LibreOffice ${version} opens a workbook and writes its sheets as CSV: what the formulas add to that.`;
  return [
    {
      title: 'Native formulas',
      note: `SUMIFS, COUNTIFS, MAXIFS and IF a client in the workbench’s engine (Univer), from being written to all their results, once. ${beside}`,
      header: ['deals of clients', 'Univer, ms', 'LibreOffice, ms'],
      rows: found.map(({ clients, deals, milliseconds, inLibreOffice: other }) => [
        `${count(deals)} of ${count(clients)}`,
        ms(milliseconds),
        other === null ? '' : ms(other),
      ]),
    },
  ];
}

function opened(base: ReturnType<typeof baseOf>): Promise<Workbench> {
  return openWorkbench({
    univer: headlessUniver('en'),
    code: dist('Code.js'),
    html: { AddOn: dist('AddOn.html'), Sidebar: dist('Sidebar.html') },
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    now: '2026-11-22',
    workbook: gridsOf(base),
    surroundings: { menu() {}, toast() {}, alert: () => 'OK', sidebar() {} },
  });
}

async function benchWorkbench(): Promise<Table[]> {
  const base = baseOf(10_000, 100_000);
  const start = process.cpuUsage();
  const workbench = await opened(base);
  const { user, system } = process.cpuUsage(start);
  workbench.callFromSidebar('panelSetUp', []);
  workbench.calls.reset();
  const recalculation = await measure(() => workbench.callFromSidebar('panelRecalculate', []), 3);
  const dataCalls = workbench.calls.data / (recalculation.runs + 1);
  const reading = await measure(() => workbench.read('Sales'), 3);
  const beside = (name: string, it: Measured, calls = '') => [
    name,
    ms(it.milliseconds),
    times(it, reading),
    calls,
  ];
  const rows = [
    ['start of the workbench', ms((user + system) / 1000), '', ''],
    beside('reading Sales', reading),
    beside('recalculation', recalculation, dataCalls.toFixed(0)),
  ];
  const calls: [name: string, args: unknown[]][] = [
    ['panelStart', []],
    ['panelToday', ['']],
    ['panelWinBack', ['']],
    ['panelClientCard', ['client 7']],
    ['panelSelectedClient', []],
    ['panelSegmentation', [null]],
  ];
  for (const [name, args] of calls) {
    rows.push(beside(name, await measure(() => workbench.callFromSidebar(name, args), 3)));
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
  rows.push(beside('daily run, charts included', daily, String(workbench.calls.data)));
  await workbench.dispose();
  return [
    {
      title: 'In the workbench: 100,000 deals of 10,000 clients',
      header: ['', 'milliseconds', 'beside reading Sales', 'data calls'],
      rows,
    },
  ];
}

/** What can be asked for by name: `npm run bench -- reading`. */
const PARTS: Readonly<Record<string, () => Table[] | Promise<Table[]>>> = {
  core: benchCores,
  reading: benchReading,
  script: benchScript,
  formulas: benchFormulas,
  workbench: benchWorkbench,
  price: () => [bigQueryPrice(SIZES.map(({ deals }) => deals))],
};

/** On what it was measured. */
function machine(): string {
  const [cpu] = cpus();
  const packages = ['@duckdb/node-api', '@univerjs/core', 'esbuild'].map((name) => {
    const { version } = JSON.parse(readFileSync(path(`node_modules/${name}/package.json`), 'utf8'));
    return `${name} ${version}`;
  });
  return [
    new Date().toISOString().slice(0, 10),
    `${cpus().length} × ${cpu?.model.trim()}`,
    `${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    `${platform()} ${arch()}`,
    `Node ${process.version}`,
    ...packages,
  ].join(' · ');
}

const asked = process.argv.slice(2);
const isWritten = asked.includes('--write');
const names = asked.filter((name) => name !== '--write');
const tables: Table[] = [];
for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part ${name}: ${Object.keys(PARTS).join(', ')}.`);
  for (const table of await part()) {
    console.log(plainText(table));
    tables.push(table);
  }
}
if (isWritten) {
  mkdirSync(path('docs'), { recursive: true });
  if (chart.length > 0) writeFileSync(path('docs/cost.svg'), costChart(chart));
  const intro = [
    '# What it costs',
    `Written by \`npm run bench -- --write\`. ${machine()}.`,
    'All times are of the processor; the ratios are what to compare. Bases are made up: deals spread evenly over 1,000 days.',
    '![Time of the processor against the deals of a log](../docs/cost.svg)',
  ];
  writeFileSync(path('bench/RESULTS.md'), `${[...intro, ...tables.map(markdown)].join('\n\n')}\n`);
}
