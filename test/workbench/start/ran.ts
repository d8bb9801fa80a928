import { TestRunner } from 'vitest';
import { run } from '../../../workbench/start/run';
import { builtAddOn } from '../../builtAddOn';
import { lentAddOn } from '../lentAddOn';

/** What `npm start` says with these arguments, and how it ends. */
export async function ran(
  ...args: string[]
): Promise<{ status: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const status = await run(
    args,
    { LANG: 'C' },
    {
      out: async (text) => {
        out += text;
      },
      err: (line) => {
        err += `${line}\n`;
      },
    },
    async () => (TestRunner.getCurrentTest() ? lentAddOn() : builtAddOn),
  );
  return { status, out, err };
}
