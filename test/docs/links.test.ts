import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { DOCUMENTS, type Document, document, ROOT } from './documents';

/** What GitHub calls a heading's place. */
function anchorOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function anchorsIn({ text }: Document): string[] {
  const unfenced = text.replace(/^ *```[\s\S]*?^ *```/gm, '');
  return [...unfenced.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

/** Where links and pictures of a document lead, but for addresses of the network. */
function targetsIn({ text }: Document): string[] {
  const unfenced = text.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...unfenced.matchAll(/\]\(([^)\s]+)\)|<(?:img|a)\b[^>]*\b(?:src|href)="([^"]+)"/g)]
    .map(([, linked, tagged]) => linked ?? tagged ?? '')
    .filter((target) => !/^(https?|mailto):/.test(target));
}

/** Why a link leads nowhere; null where it leads somewhere. */
function brokenIn(from: Document, target: string): string | null {
  const [path = '', anchor] = target.split('#');
  const place = path === '' ? from.path : join(dirname(from.path), decodeURI(path));
  if (!existsSync(join(ROOT, place))) return `there is no ${place}`;
  if (anchor === undefined) return null;
  const anchors = anchorsIn(document(place));
  return anchors.includes(decodeURI(anchor)) ? null : `${place} has no heading #${anchor}`;
}

test('a broken link is told from one that leads somewhere', () => {
  const guide = document('docs/guide.md');
  const broken = (target: string) => brokenIn(guide, target) !== null;
  expect(['install.md', '../README.md#formulas', 'pictures/today.en.webp'].filter(broken)).toEqual(
    [],
  );
  const wrong = ['instal.md', '../README.md#formula', '#nowhere', 'pictures/today.webp'];
  expect(wrong.filter((target) => !broken(target))).toEqual([]);
  expect(anchorOf('The client’s card')).toBe('the-clients-card');
  expect(anchorOf('Карточка клиента')).toBe('карточка-клиента');
});

test.each(DOCUMENTS.map((each) => [each.path, each] as const))(
  '%s: every link and picture leads somewhere',
  (_path, each) => {
    const broken = targetsIn(each).flatMap((target) => {
      const why = brokenIn(each, target);
      return why === null ? [] : [`${target}: ${why}`];
    });
    expect(broken).toEqual([]);
  },
);

test('links are found', () => {
  expect(DOCUMENTS.flatMap(targetsIn).length).toBeGreaterThan(60);
});
