import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { KEPT, translated } from '../workbench/locale/formulaDialect';
import { localeNamed } from '../workbench/locale/locale';

// A formula the add-on writes, or shows to be typed, is read alike in every locale of Google's:
// “;” between arguments, no decimals, no arrays of several columns.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GERMAN = localeNamed('de_DE').formulas;

function filesIn(folder: string, ending: RegExp): { path: string; text: string }[] {
  return readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path) && !path.includes('node_modules'))
    .map((path) => ({ path, text: readFileSync(`${ROOT}/${folder}/${path}`, 'utf8') }));
}

/** Whether a reader of each kind of locale takes it for the same formula. */
function isReadAlike(formula: string): boolean {
  const american = translated(formula, KEPT, KEPT);
  return american !== null && translated(formula, GERMAN, KEPT) === american;
}

/** The formulas among the literals of a source, a cell in place of each inserted piece. */
function formulasIn(code: string): string[] {
  const filled = code.replace(/\$\{[^{}]*\}/g, 'A1');
  const literals = [...filled.matchAll(/(['`])(=[A-Z$("{](?:(?!\1)[^\n])*)\1/g)].map(
    ([, , formula = '']) => formula,
  );
  // An expression that a function of that name makes a formula of.
  const pieces = [...filled.matchAll(/\bformula\(\s*`([^`]*)`/g)].map(([, piece]) => `=${piece}`);
  return [...literals, ...pieces];
}

test('what is read differently is told from what is not', () => {
  expect(
    ['=SUM(A1;2)', '=IF(A1>1;"a,b";\'x, 0.5\'!A1)', '={1;2}'].filter(isReadAlike),
  ).toHaveLength(3);
  expect(['=SUM(A1,2)', '=A1*0.5', '=A1*0,5', '={1,2}', '={1\\2}'].filter(isReadAlike)).toEqual([]);
});

test('the add-on writes no formula that some locale refuses', () => {
  const written = filesIn('src', /\.tsx?$/).flatMap(({ path, text }) =>
    formulasIn(text).map((formula) => ({ path, formula })),
  );
  expect(written.length).toBeGreaterThan(15);
  expect(written.filter(({ formula }) => !isReadAlike(formula))).toEqual([]);
});

test('nor does it show one to be typed', () => {
  const readmes = ['README.md', 'README.ru.md', 'CONTRIBUTING.md'].map((path) => ({
    path,
    text: readFileSync(`${ROOT}/${path}`, 'utf8'),
  }));
  const shown = [...readmes, ...filesIn('docs', /^(guide.*|formulas)\.md$/)].flatMap(
    ({ path, text }) =>
      [...text.matchAll(/[`'](=[A-Z][A-Z_.]*\([^`'\n]*\))[`']/g)].map(([, formula = '']) => ({
        path,
        formula,
      })),
  );
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter(({ formula }) => !isReadAlike(formula))).toEqual([]);
});

test('the examples beside a custom function part their arguments so', () => {
  const examples = filesIn('src/functions', /\.ts$/).flatMap(({ text }) =>
    [...text.matchAll(/Example: (=\S.*?\))(?: →|$)/gm)].map(([, formula = '']) => formula),
  );
  expect(examples.length).toBeGreaterThan(15);
  // A decimal is read there, not typed: the sheet shows it with a point to everybody.
  const bare = (formula: string) => formula.replace(/(\d)\.\d/g, '$1');
  expect(examples.filter((formula) => !isReadAlike(bare(formula)))).toEqual([]);
});
