import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { loadedPanel } from './panelFrame';

/**
 * Rules for whole pages: a panel's title is its frame's, its heading stands in the bar above it.
 */
const PAGE_RULES = ['document-title', 'page-has-heading-one'];

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe finds wrong on a page, parts apart that are looked at elsewhere or not ours. */
export function violationsIn(
  page: Page | Frame,
  exclude: string[] = [],
  without: string[] = [],
): Promise<string[]> {
  return page.evaluate(
    async ([source, parts, rulesOff]) => {
      new Function(source)();
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations } = await checker.run(
        { include: ['html'], exclude: parts },
        {
          resultTypes: ['violations'],
          rules: Object.fromEntries(rulesOff.map((rule) => [rule, { enabled: false }])),
        },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
    },
    [AXE, exclude, without] as const,
  );
}

/** What axe finds wrong in the panel that is open on a page. */
export async function violationsInPanel(page: Page): Promise<string[]> {
  return violationsIn(await loadedPanel(page), [], PAGE_RULES);
}
