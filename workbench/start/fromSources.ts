import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

// `npm start`: a process of its own builds the add-on while the workbench's modules are loaded.

const build = spawn(
  process.execPath,
  [fileURLToPath(new URL('../../build.mjs', import.meta.url))],
  {
    stdio: 'inherit',
  },
);
const [[status]] = await Promise.all([once(build, 'exit'), import('./run')]);
if (status === 0) await import('./start');
else process.exitCode = status ?? 1;
