import { buildSync } from 'esbuild';

/**
 * A script of functions that the built add-on does not offer by name: these lines, which may import
 * from the sources as if they stood in `src`, and put what they make on `globalThis`.
 */
export function sourceScript(lines: string): string {
  const resolveDir = new URL('../../src', import.meta.url).pathname;
  const { outputFiles } = buildSync({
    stdin: { contents: lines, resolveDir, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  return outputFiles[0]?.text ?? '';
}
