import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { report } from '../../../workbench/report/report';
import { parseCommandLine } from '../../../workbench/start/commandLine';
import { inputGrids } from '../../../workbench/start/inputGrids';
import { recalculated } from '../../../workbench/start/recalculated';

const built = (name: string) =>
  readFileSync(new URL(`../../../dist/${name}`, import.meta.url), 'utf8');

it.each(['ru', 'en'] as const)(
  'some clients of the sample are worth their cost in %s, some are not',
  async (locale) => {
    const options = parseCommandLine(
      ['--locale', locale, '--as-of', '2026-11-22'],
      {},
      '2026-11-22',
    );
    const { grids } = await inputGrids(options);
    const addOn = { code: built('Code.js'), sidebarHtml: built('Sidebar.html') };
    const { workbench, dataCalls } = await recalculated(options, grids, addOn, () => {});
    const { clients } = report(workbench, { locale, dataCalls, warnings: [] });
    await workbench.dispose();
    const decided = (decision: string) =>
      clients.filter(({ winBackDecision }) => winBackDecision === decision).length;
    expect(decided('return')).toBeGreaterThan(20);
    expect(decided('letGo')).toBeGreaterThan(2);
  },
);
