import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/schema/languages';
import { LISTED } from '../functions/listed';

const ROOT = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

const kit = text('docs/marketplace/README.md');

describe.each([...LANGUAGES])('the listing in %s', (language) => {
  const [, name = '', short = '', detailed = ''] = text(`docs/marketplace/listing.${language}.md`)
    .split(/^## .*$/m)
    .map((part) => part.trim());

  test('is as long as the form takes', () => {
    for (const [said, most] of [
      [name, 50],
      [short, 200],
      [detailed, 15_999],
    ] as const) {
      expect(said).not.toBe('');
      expect(said.length).toBeLessThanOrEqual(most);
    }
    expect(short).not.toContain('\n');
  });

  test('has no product of Google’s in its name', () => {
    expect(name).not.toMatch(/google|sheets|workspace|drive|gmail|docs|таблиц/i);
  });

  test('says nothing of functions that are not there', () => {
    const named = detailed.match(/\b[A-Z]{3,}(?:_[A-Z]+)*\b/g) ?? [];
    const others = ['CRM', 'CRMs'];
    expect(named.filter((each) => !LISTED.has(each) && !others.includes(each))).toEqual([]);
  });
});

test('each scope of the manifest is explained, and no other', () => {
  const { oauthScopes } = JSON.parse(text('appsscript.json')) as { oauthScopes: string[] };
  const explained = [...kit.matchAll(/^\| `(https:[^`]+)` \| [^|]{10,} \| [^|]+ \|$/gm)];
  expect(explained.map(([, scope]) => scope)).toEqual(oauthScopes);
  for (const page of ['docs/privacy.md', 'docs/privacy.ru.md']) {
    for (const scope of oauthScopes) {
      expect(text(page)).toContain(`\`${scope.split('/').pop()}\``);
    }
  }
});

test('the settings that would change are where it says', () => {
  expect(text('src/google/clockTrigger.ts')).toContain('export const FIRES_AFTER_MS');
  expect(text('src/addon/open.ts')).toContain('.createMenu(');
  expect(text('src/addon/open.ts')).toContain('tellOfDaily');
});

test('the icon is a square picture without words or anything fetched', () => {
  const icon = text('docs/marketplace/icon.svg');
  expect(icon).toMatch(/^<svg [^>]*viewBox="0 0 128 128"/);
  expect(icon).not.toMatch(/<text|href=|<image|<script/);
});

test('the changelog has a part for the version that is built', () => {
  const { version } = JSON.parse(text('package.json')) as { version: string };
  const parts = [...text('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(([, part]) => part);
  expect(parts[0]).toBe('Unreleased');
  expect(parts).toContain(version);
  expect(new Set(parts).size).toBe(parts.length);
});
