import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { subset } from 'semver';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

interface Package {
  engines?: { node?: string };
  peerDependencies?: Record<string, string>;
}
const project: {
  engines: { node: string };
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
} = json('package.json');
const locked: Record<string, Package> = json('package-lock.json').packages;

const declared = Object.keys(project.devDependencies);

/** `@scope/name` or `name` of what is imported, without the path inside it. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const code = [
  'build.mjs',
  'vitest.config.ts',
  ...['src', 'workbench', 'test', 'bench', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|tsx|mjs|mts|cjs)$/.test(path))
      .map((path) => `${folder}/${path}`),
  ),
].map((path) => readFileSync(join(root, path), 'utf8'));

const imported = new Set(
  code
    .flatMap((text) => [
      ...text.matchAll(/^(?:import|export)\s(?:[^;'"`]*?\sfrom\s)?'([^.'][^']*)'/gm),
      ...text.matchAll(/\bimport\('([^.'][^']*)'\)/g),
    ])
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => !specifier.startsWith('node:') && !builtinModules.includes(specifier))
    .map(packageOf),
);

/**
 * What runs without being imported: the commands of package.json, the loader of the build, and
 * clasp, for whoever pushes.
 */
const TOOLS = ['@biomejs/biome', '@google/clasp', 'tsx', 'typescript'];

test('everything imported is declared', () => {
  expect([...imported].filter((name) => !declared.includes(name))).toEqual([]);
  expect(imported).toContain('@univerjs/sheets-ui');
});

test('everything declared is imported, a tool, asked for by what is, or its types', () => {
  const used = new Set([...imported, ...TOOLS]);
  const askedFor = Object.values(locked).flatMap(({ peerDependencies = {} }) =>
    Object.keys(peerDependencies),
  );
  const isUsed = (name: string) =>
    used.has(name) || (askedFor.includes(name) && !name.startsWith('@types/'));
  const types = ['@types/google-apps-script', '@types/google.script.client-side', '@types/node'];
  expect(
    declared.filter(
      (name) => !isUsed(name) && !types.includes(name) && !used.has(name.replace(/^@types\//, '')),
    ),
  ).toEqual([]);
});

describe('Node', () => {
  test('every version that package.json names is one that all dependencies support', () => {
    const refusing = Object.entries(locked).filter(
      ([, { engines }]) => engines?.node && !subset(project.engines.node, engines.node),
    );
    expect(refusing.map(([path]) => path)).toEqual([]);
  });

  test.each(['README.md', 'README.ru.md', 'CONTRIBUTING.md'])('%s names the same', (path) => {
    const named = /\bNode\b.*$/m.exec(readFileSync(join(root, path), 'utf8'))?.[0] ?? '';
    const [sentence = ''] = named.split(/\. |\.$/);
    expect(sentence.match(/\d+(\.\d+)?/g)).toEqual(
      project.engines.node.match(/\d+\.\d+/g)?.map((version) => version.replace(/\.0$/, '')),
    );
  });
});
