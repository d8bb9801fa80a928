import { expect, test } from 'vitest';
import type { DocumentState } from '../../../workbench/spreadsheet/documentState';
import { type Hosts, openedAddOn, smallBase } from '../../jobs/openedAddOn';

const CONTACT = {
  ...{ client: 'ann', type: 'meeting', outcome: 'offer', nextDay: '2026-04-20', score: 9 },
  ...{ reason: '', note: 'later', requestId: 'one', isConfirmed: true },
};

/** What the add-on does in a week, on a sheet whose rows and columns move, and what a person can see of it afterwards. */
async function worked(host: keyof Hosts): Promise<DocumentState> {
  const base = smallBase();
  base[2]?.rows[0]?.push('Outcome', 'Next contact', 'Note', 'Reason');
  const { workbench, setUp, recalculate, planAhead, call } = await openedAddOn(base, { host });
  for (const job of [setUp, recalculate, planAhead]) expect(job()).toMatchObject({ ok: true });
  const rows = workbench.byHand('Clients');
  rows.insertRowsAfter(2, 1);
  rows.insertColumnBefore(2);
  rows.deleteRow(3);
  expect(call('panelLogContact', CONTACT)).toMatchObject({ ok: true });
  expect(recalculate()).toMatchObject({ ok: true });
  await workbench.settle();
  return workbench.state();
}

/** Without what only one of them works out or names: formulas’ results, ids. */
function comparable({ sheets, kept, ...document }: DocumentState) {
  return {
    ...document,
    kept: {
      ...kept,
      triggers: kept.triggers.length,
      properties: Object.keys(kept.properties.document).sort(),
    },
    sheets: sheets.map(({ cells, validations, ...sheet }) => ({
      ...sheet,
      validations: validations.length,
      cells: Object.fromEntries(
        Object.entries(cells).map(([place, { content, formula, look }]) => [
          place,
          formula ? { formula, look } : { content, look },
        ]),
      ),
    })),
  };
}

test('in memory the add-on leaves what it leaves in Univer', async () => {
  const [engine, memory] = [comparable(await worked('engine')), comparable(await worked('memory'))];
  expect(engine.sheets.map(({ name }) => name)).toContain('Win-back');
  expect(memory).toEqual(engine);
});
