// src → dist: Code.js, Sidebar.html and appsscript.json, which is all that `clasp push` sends to Google.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { build as esbuild } from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';

const root = import.meta.dirname;
const dist = `${root}/dist`;

/** src/main.ts → dist/Code.js, with one top-level function for each `global.NAME = (…) => …`. */
async function buildScript() {
  const compiler = webpack({
    context: root,
    mode: 'production',
    target: ['web', 'es2020'],
    devtool: false,
    cache: false, // gas-webpack-plugin loses its top-level functions in any cached build
    entry: './src/main.ts',
    output: { path: dist, filename: 'Code.js', clean: true },
    resolve: { extensions: ['.ts'] },
    module: {
      rules: [
        { test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2020', charset: 'utf8' } },
        {
          test: /src[\\/](functions|addon)[\\/].*\.ts$/,
          enforce: 'pre',
          loader: './scripts/keep-jsdoc.cjs',
        },
      ],
    },
    // A minifier deletes the top-level functions, their JSDoc and their parameter names.
    optimization: { minimize: false, concatenateModules: false },
    plugins: [new GasPlugin({ include: ['src/functions/*.ts', 'src/addon/**/*.ts'] })],
  });
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
  });
  const path = `${dist}/Code.js`;
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('/** @preserve', '/**'));
}

/** src/sidebar → dist/Sidebar.html, script and style inlined: HtmlService serves single files. */
async function buildSidebar() {
  const { outputFiles } = await esbuild({
    entryPoints: ['src/sidebar/sidebar.tsx'],
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: dist,
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    supported: { 'template-literal': false }, // HtmlService eats `//` and `/*` inside template literals
  });
  const bundled = (extension) =>
    outputFiles.find(({ path }) => path.endsWith(extension))?.text.trim() ?? '';
  const page = readFileSync(`${root}/src/sidebar/sidebar.html`, 'utf8')
    // Functions, since a bundle is full of `$` patterns.
    .replace('<!--style-->', () => `<style>${bundled('.css')}</style>`)
    .replace(
      '<!--script-->',
      () => `<script>${bundled('.js').replaceAll('</script', '<\\/script')}</script>`,
    );
  writeFileSync(`${dist}/Sidebar.html`, page);
}

await buildScript();
await buildSidebar();
copyFileSync(`${root}/appsscript.json`, `${dist}/appsscript.json`);
