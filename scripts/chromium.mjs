import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
];

const USUAL_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (program) => join(process.env[folder] ?? 'C:\\', program),
    ),
  ),
};

/** A closed network may leave a download hanging: after this long another way is tried. */
const DOWNLOAD_LIMIT_MS = 120_000;

/**
 * The path of a Chromium-like browser on this machine, null where there is none: `CHROMIUM_PATH` if set, else what is on
 * the PATH, in the system's usual places, or installed by Playwright.
 */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (isProgram(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, which is not a program: correct or unset it.`);
  }
  const extension = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name + extension))),
    ...(USUAL_PLACES[process.platform] ?? []),
    chromium.executablePath(),
  ];
  return candidates.find(isProgram) ?? null;
}

/** What the browser does for a person at its own window. */
const NOT_NEEDED = [
  // Each window loads two pages of the browser's own, for its address bar, as long as a small page takes.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // The panel stands in sandboxed frames: each time it is opened a process would be started for it.
  'IsolateSandboxedIframes',
  // Playwright's own list, which a browser forgets where it is given another.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/**
 * Starts that browser, unseen.
 *
 * @param language that it writes the days of its own fields in; its own, where none is given
 */
export function startChromium(language) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No browser found: run node scripts/chromium.mjs first.');
  // Chromium refuses to start its sandbox for root, which is what containers run as.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const spoken = language === undefined ? [] : [`--lang=${language}`];
  return chromium.launch({
    executablePath,
    args: [
      ...sandbox,
      ...spoken,
      '--disable-gpu',
      '--disable-background-networking',
      `--disable-features=${NOT_NEEDED}`,
      // A page is left before what was compiled at length pays.
      '--js-flags=--no-turbofan',
    ],
    ...(language !== undefined && { env: { ...process.env, LANGUAGE: language } }),
  });
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Ways to install a browser, from the one that needs least of the system to the one that needs most. */
function installers() {
  const playwright = fileURLToPath(
    new URL('../node_modules/playwright-core/cli.js', import.meta.url),
  );
  const root = process.getuid?.() === 0;
  const download = [process.execPath, playwright, 'install'];
  const system = root ? [] : ['sudo', '-n'];
  return [
    ...(root ? [[...download, '--with-deps', 'chromium']] : []),
    [...download, 'chromium'],
    ...(process.platform === 'darwin' ? [['brew', 'install', '--cask', 'chromium']] : []),
    ...(process.platform === 'linux'
      ? [
          [...system, 'apt-get', 'update'],
          [...system, 'apt-get', 'install', '-y', 'chromium'],
          [...system, 'apt-get', 'install', '-y', 'chromium-browser'],
        ]
      : []),
  ];
}

/** Installs a browser and says where; null where no way led to one. */
async function installChromium() {
  for (const command of installers()) {
    console.error(`Installing a browser for the tests: ${command.join(' ')}`);
    await run(command);
    const found = findChromium();
    if (found && starts(found)) return found;
  }
  return null;
}

/** Runs a command to its end, well or ill. Its words go to stderr: they explain a failure best. */
function run([program, ...args]) {
  return new Promise((resolve) => {
    // A group of its own, so that the limit also ends the processes the command has started.
    const child = spawn(program, args, { stdio: ['ignore', 2, 2], detached: true });
    // A package manager is never cut short: that would leave it broken.
    const limit =
      program === process.execPath && setTimeout(() => endGroup(child), DOWNLOAD_LIMIT_MS);
    const done = () => {
      clearTimeout(limit);
      resolve();
    };
    child.on('error', done);
    child.on('exit', done);
  });
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL'); // Windows has no groups
  }
}

/** A browser may be there and still lack a library. */
function starts(path) {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const found = findChromium() ?? (await installChromium());
    if (!found) {
      throw new Error(
        'The browser tests need Chromium or Chrome and none could be installed: install one, or set CHROMIUM_PATH to it.',
      );
    }
    console.error(`Browser for the tests: ${found}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
