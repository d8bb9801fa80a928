// The help of the custom functions in the language of a build: Sheets takes it from the script's JSDoc and shows it in no other.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const texts = new URL('../src/texts/', import.meta.url);

/**
 * Reads the help in a language.
 *
 * @returns null where it is the one that stands in the sources
 * @throws Error where nothing is written in that language
 */
export async function formulaHelpIn(language) {
  const languages = readdirSync(texts, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  if (!languages.includes(language)) {
    throw new Error(
      `There are no texts in "${language}": write one of ${languages.join(', ')} after --language.`,
    );
  }
  const file = new URL(`${language}/formulas/formulaHelp.ts`, texts);
  if (!existsSync(file)) return null;
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)).formulaHelp;
}

const DOCUMENTED = /^\/\*\*\n(?: \*.*\n)+? \*\/\n(?=function (\w+)\()/gm;

/**
 * A script whose custom functions have their help in another language.
 *
 * @throws Error where one has none, or an argument of it has none
 */
export function withHelp(script, help) {
  return script.replace(DOCUMENTED, (comment, name) =>
    comment.includes('@customfunction') ? written(name, comment, help) : comment,
  );
}

function written(name, comment, help) {
  const { about, example, takes, gives } = said(help[name], name);
  const types = comment.replace(
    /(@param \{\w+\} )(\[?(\w+)\]?) .*/g,
    (_, before, shown, argument) =>
      `${before}${shown} ${said(takes[argument], `${name}, ${argument}`)}`,
  );
  const tags = types
    .slice(types.indexOf(' * @'))
    .replace(/(@return \{\w+\}) .*/, (_, before) => `${before} ${gives}`);
  return `/**\n${[...about, example].map((line) => ` * ${line}\n`).join('')} *\n${tags}`;
}

function said(text, what) {
  if (text === undefined) throw new Error(`formulaHelp.ts says nothing of ${what}: add it there.`);
  return text;
}
