import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Document {
  /** From the project's root: `docs/guide.md`. */
  path: string;
  text: string;
}

const IN_FOLDERS = ['docs', 'workbench', 'bench', 'src', 'test'];

/** Every document of the project. */
export const DOCUMENTS: readonly Document[] = [
  ...readdirSync(ROOT),
  ...IN_FOLDERS.flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  ),
]
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => ({ path, text: readFileSync(`${ROOT}${path}`, 'utf8') }));

/** Those that a user reads, whatever they have of Node and of English. */
export const GUIDES = { en: document('docs/guide.md'), ru: document('docs/guide.ru.md') };

export function document(path: string): Document {
  const found = DOCUMENTS.find((each) => each.path === path);
  if (!found) throw new Error(`There is no ${path}.`);
  return found;
}

/** What stands between fences. */
export function fencedIn({ text }: Document): string[] {
  return [...text.matchAll(/^ *```\w*\n([\s\S]*?)^ *```/gm)].map(([, block = '']) => block);
}

/** What stands between backticks within a line. */
export function inlineCodeIn({ text }: Document): string[] {
  const unfenced = text.replace(/^ *```[\s\S]*?^ *```/gm, '');
  return [...unfenced.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code = '']) => code);
}
