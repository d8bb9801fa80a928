import { expect, it } from 'vitest';
import { report } from '../../../workbench/report/report';
import { parseCommandLine } from '../../../workbench/start/commandLine';
import { inputGrids } from '../../../workbench/start/inputGrids';
import { recalculated } from '../../../workbench/start/recalculated';
import { builtAddOn } from '../../builtAddOn';

it.each(['ru', 'en'] as const)(
  'some clients of the sample are worth their cost in %s, some are not',
  async (locale) => {
    const options = parseCommandLine(
      ['--locale', locale, '--as-of', '2026-11-22'],
      {},
      '2026-11-22',
    );
    const { grids } = await inputGrids(options);
    const { workbench, dataCalls } = await recalculated(options, grids, builtAddOn, () => {});
    const { clients } = report(workbench, { locale, dataCalls, warnings: [] });
    await workbench.dispose();
    const decided = (decision: string) =>
      clients.filter(({ winBackDecision }) => winBackDecision === decision).length;
    expect(decided('return')).toBeGreaterThan(20);
    expect(decided('letGo')).toBeGreaterThan(2);
  },
);
