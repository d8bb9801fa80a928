const { readFile } = require('node:fs/promises');
const { build } = require('esbuild');

// esbuild keeps only the comments marked @preserve, and Sheets shows JSDoc to whoever types a function. The build takes the
// mark off the finished file.
const keepJSDoc = {
  name: 'keep JSDoc',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]functions[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('/**', '/** @preserve'),
      loader: 'ts',
    }));
  },
};

/** Makes one module of a file and all that it imports. */
module.exports = async function bundled() {
  const { outputFiles } = await build({
    entryPoints: [this.resourcePath],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'inline',
    plugins: [keepJSDoc],
  });
  return outputFiles[0].text;
};
