import { run } from './run';

const status = await run(process.argv.slice(2), process.env, {
  out: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
  err: (line) => console.error(line),
});
// What cannot go on may have left something open that would keep the process.
if (status === 2) process.exit(status);
process.exitCode = status;
