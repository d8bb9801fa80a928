// src → dist: Code.js, AddOn.html, Sidebar.html and appsscript.json, which is all that `clasp push` sends to Google.
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build as esbuild, transform } from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { formulaHelpIn, withHelp } from './scripts/formulaHelp.mjs';

const root = import.meta.dirname;
const dist = `${root}/dist`;
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** Settings of the scripts that stand in a page. */
const forPages = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  supported: { 'template-literal': false }, // HtmlService eats `//` and `/*` inside template literals
};

const inPage = (script) => script.trim().replaceAll('</script', '<\\/script');

/** The panel's texts in one language, as a script to be put into its page when it is opened. */
async function panelTexts(language) {
  const { outputFiles } = await esbuild({
    ...forPages,
    stdin: {
      contents: `import { panelTexts } from './src/texts/${language}/panelTexts'; window.panelTexts = { ${language}: panelTexts };`,
      resolveDir: root,
    },
  });
  return inPage(outputFiles[0].text);
}

/**
 * src/addon/addOn.ts → AddOn.html, which `src/addon/part.ts` reads: a script that sets `addOn`.
 *
 * @returns the page, and the names of what the script exports
 */
async function addOnPart() {
  const languages = readdirSync(`${root}/src/texts`).filter((name) =>
    existsSync(`${root}/src/texts/${name}/panelTexts.ts`),
  );
  const texts = Object.fromEntries(
    await Promise.all(languages.map(async (language) => [language, await panelTexts(language)])),
  );
  const entry = 'src/addon/addOn.ts';
  const { outputFiles } = await esbuild({
    ...forPages,
    entryPoints: [entry],
    globalName: 'addOn',
    define: { PANEL_TEXTS: JSON.stringify(texts), ADD_ON_VERSION: JSON.stringify(version) },
  });
  // Only a module's outputs name their exports.
  const { metafile } = await esbuild({
    ...forPages,
    entryPoints: [entry],
    format: 'esm',
    metafile: true,
  });
  const [{ exports: names }] = Object.values(metafile.outputs);
  return { page: `<script type="text/plain">${inPage(outputFiles[0].text)}</script>`, names };
}

/** What Google may call in the add-on's part: it is loaded by the first such call. */
const onFirstCall = (name) =>
  `function ${name}(...given) {\n  return addOn_().${name}(...given);\n}\n`;

/**
 * src/main.ts → dist/Code.js, with one top-level function for each `global.NAME = (…) => …`.
 *
 * @param help of the custom functions, null where theirs in the sources is to stay
 */
async function buildScript(names, help) {
  const compiler = webpack({
    context: root,
    mode: 'production',
    target: ['web', 'es2020'],
    devtool: false,
    cache: false, // gas-webpack-plugin loses its top-level functions in any cached build
    entry: './src/main.ts',
    output: { path: dist, filename: 'Code.js', clean: true },
    resolve: { extensions: ['.ts'] },
    module: { rules: [{ test: /\.ts$/, loader: './scripts/bundled.cjs' }] },
    // A minifier deletes the top-level functions, their JSDoc and their parameter names.
    optimization: { minimize: false },
    plugins: [new GasPlugin({ include: ['src/main.ts'] })],
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
  const script = readFileSync(path, 'utf8');
  const modules = script.indexOf('/******/');
  const inSources = script.slice(0, modules).replaceAll('/** @preserve', '/**');
  const declared = help ? withHelp(inSources, help) : inSources;
  const { code } = await transform(script.slice(modules), {
    minify: true,
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
  });
  writeFileSync(path, `${declared}${code}${names.map(onFirstCall).join('')}`);
}

/** In place of the texts in every language, those that the page was opened with. */
const textsOfPage = {
  name: 'texts of the page',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]texts[\\/]panelTexts\.ts$/ }, () => ({
      contents: 'export const panelTexts = window.panelTexts;',
    }));
  },
};

/** The licences of the packages in a bundle, as they ask to be kept with every copy. */
function licenceNotices({ inputs }) {
  const packages = Object.keys(inputs).flatMap(
    (path) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  return [...new Set(packages)]
    .map((name) => {
      const licence = readFileSync(`${root}/node_modules/${name}/LICENSE`, 'utf8').trim();
      return `/*!\n${name}\n\n${licence}\n*/`;
    })
    .join('\n');
}

/** src/sidebar → dist/Sidebar.html, script and style inlined: HtmlService serves single files. */
async function buildSidebar() {
  const { outputFiles, metafile } = await esbuild({
    ...forPages,
    entryPoints: ['src/sidebar/sidebar.tsx'],
    outdir: dist,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    plugins: [textsOfPage],
  });
  const bundled = (extension) =>
    outputFiles.find(({ path }) => path.endsWith(extension))?.text.trim() ?? '';
  const script = `${licenceNotices(metafile)}\n${bundled('.js')}`;
  const page = readFileSync(`${root}/src/sidebar/sidebar.html`, 'utf8')
    // Functions, since a bundle is full of `$` patterns.
    .replace('<!--style-->', () => `<style>${bundled('.css')}</style>`)
    .replace('<!--script-->', () => `<script>${inPage(script)}</script>`);
  writeFileSync(`${dist}/Sidebar.html`, page);
}

/** Of the custom functions, in the language asked for; null for that of the sources. */
async function helpWanted() {
  try {
    const { language } = parseArgs({ options: { language: { type: 'string' } } }).values;
    return language === undefined ? null : await formulaHelpIn(language);
  } catch ({ message }) {
    console.error(message);
    process.exit(1);
  }
}

const help = await helpWanted();
const addOn = await addOnPart();
await buildScript(addOn.names, help);
writeFileSync(`${dist}/AddOn.html`, addOn.page);
await buildSidebar();
copyFileSync(`${root}/appsscript.json`, `${dist}/appsscript.json`);
