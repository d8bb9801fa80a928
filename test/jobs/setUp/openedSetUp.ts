import type { Inspection } from '../../../src/jobs/setUp/inspect';
import type { Choice } from '../../../src/jobs/setUp/setUp';
import type { TableRole } from '../../../src/schema/sheets';
import type { SheetContents } from '../../../src/sheets/tables/sheetContents';
import type { Grid } from '../../../workbench/spreadsheet/grid';
import { type Answer, type Options, openedAddOn } from '../openedAddOn';

/** The panel's part of set-up, called as the panel calls it. */
export async function openedSetUp(base: Grid[], options: Options = {}) {
  const addOn = await openedAddOn(base, options);
  const { call } = addOn;
  const inspection = () => call<{ inspection: Inspection }>('panelInspect').inspection;
  return {
    ...addOn,
    inspection,
    idOf: (name: string) => inspection().sheets.find((sheet) => sheet.name === name)?.id as number,
    inspectSheet: (role: TableRole, id: number, ...headerRow: number[]) =>
      call<{ contents: SheetContents<TableRole> }>('panelInspectSheet', role, id, ...headerRow)
        .contents,
    setUpWith: (choice: Choice) =>
      call<Answer & { summary?: object | null }>('panelSetUpWith', choice),
  };
}
