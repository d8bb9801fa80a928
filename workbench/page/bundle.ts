import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const page = fileURLToPath(new URL('.', import.meta.url));

const common = {
  absWorkingDir: page,
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  target: 'es2022',
  logLevel: 'error',
} satisfies BuildOptions;

/**
 * Bundles the page, the sidebar's `google.script` inside it as text.
 *
 * @param folder emptied first; holds `page.js`, `page.css` and what they fetch afterwards
 * @param entry  of another page with a sidebar in it
 */
export async function bundlePage(folder: string, entry = 'main.ts'): Promise<void> {
  const frame = await build({
    ...common,
    entryPoints: ['frame/googleScript.ts'],
    format: 'iife',
    write: false,
  });
  await rm(folder, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: { page: entry },
    outdir: folder,
    format: 'esm',
    // Univer brings hyphenation tables of seventy languages; split off, they are fetched when
    // needed, that is never.
    splitting: true,
    define: {
      'process.env.NODE_ENV': '"production"',
      FRAME_SCRIPT: JSON.stringify(frame.outputFiles[0]?.text.trim()),
    },
  });
}
