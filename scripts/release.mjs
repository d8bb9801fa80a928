// Builds, then dist → retention-sheets.zip, for those without Node: the files of the script project, and how they are put there.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = new URL('../', import.meta.url);

/** Of the zip, what goes into the script project. */
export const PROJECT_FILES = ['Code.js', 'AddOn.html', 'Sidebar.html', 'appsscript.json'];

/** A zip that is the same byte for byte whenever it is made of the same files. */
export function released() {
  const files = [
    ...PROJECT_FILES.map((name) => [name, `dist/${name}`]),
    ...readdirSync(new URL('docs', root))
      .filter((name) => name.startsWith('install.'))
      .map((name) => [name.replace('install', 'INSTALL'), `docs/${name}`]),
    ['LICENSE', 'LICENSE'],
  ];
  const held = files.map(([name, path]) => [name, readFileSync(new URL(path, root))]);
  return zipSync(Object.fromEntries(held), { level: 9, mtime: '1980-01-01T12:00:00' });
}

if (import.meta.filename === process.argv[1]) {
  const build = fileURLToPath(new URL('build.mjs', root));
  execFileSync(process.execPath, [build, ...process.argv.slice(2)], { stdio: 'inherit' });
  const path = 'retention-sheets.zip';
  writeFileSync(new URL(path, root), released());
  console.log(path);
}
