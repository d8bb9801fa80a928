import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { UNIVER_TEXTS } from '../../../workbench/page/univerTexts';

const UNIVER = fileURLToPath(new URL('../../../node_modules/@univerjs/', import.meta.url));

/** Where Univer asks for a text by its name. */
const ASKED = /(?:\.t\(|\b(?:title|label|tooltip): )"([\w-]+(?:\.[\w-]+)+)"/g;

function askedFor(): string[] {
  const names = readdirSync(UNIVER)
    .map((name) => `${UNIVER}${name}/lib/es/index.js`)
    .filter((file) => existsSync(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(ASKED)].map(([, name]) => `${name}`),
    );
  return [...new Set(names)];
}

function textIn(texts: unknown, name: string): unknown {
  return name
    .split('.')
    .reduce((found, part) => (found as Record<string, unknown> | undefined)?.[part], texts);
}

test.each(['en', 'ru'] as const)(
  'no name of a text of Univer’s is shown for it, %s',
  (language) => {
    const names = askedFor();
    expect(names.length).toBeGreaterThan(400);
    const lacking = names.filter((name) => textIn(UNIVER_TEXTS[language], name) === undefined);
    expect(lacking).toEqual([]);
  },
);
