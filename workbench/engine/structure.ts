import { type ICommandInfo, ICommandService, type Injector, type IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from '@univerjs/sheets';
import { type MovedArea, movedBy, type Structure } from '../document/area';

/**
 * What each change of a sheet's rows or columns does: on which side, and whether cells come or go.
 */
const STRUCTURE: Readonly<Record<string, Pick<Structure, 'side' | 'comes'>>> = {
  [InsertRowMutation.id]: { side: 'Row', comes: true },
  [InsertColMutation.id]: { side: 'Column', comes: true },
  [RemoveRowMutation.id]: { side: 'Row', comes: false },
  [RemoveColMutation.id]: { side: 'Column', comes: false },
};

/**
 * Lets areas that the engine knows nothing of follow inserted and deleted rows and columns.
 *
 * @param change called with a function that says where a rectangle went
 */
export function followStructure(injector: Injector, change: (moved: MovedArea) => void): void {
  injector.get(ICommandService).onCommandExecuted(({ id, params }: ICommandInfo) => {
    const structure = STRUCTURE[id];
    if (!structure) return;
    const { subUnitId: sheetId, range } = params as { subUnitId: string; range: IRange };
    const from = range[`start${structure.side}`];
    const count = range[`end${structure.side}`] - from + 1;
    change(movedBy({ ...structure, sheetId, from, count }));
  });
}
