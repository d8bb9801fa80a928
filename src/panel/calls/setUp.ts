import type { Choice } from '../../jobs/setUp/setUp';
import type { TableRole } from '../../schema/sheets';
import {
  createSampleAction,
  inspectAction,
  inspectSheetAction,
  setUpAction,
  setUpWithAction,
} from '../actions';

/** Where the tables are, and which column is which. */
export interface SetUpCalls {
  panelSetUp: typeof setUpAction;
  panelInspect: typeof inspectAction;
  /** @param headerRow counted from 1; left out, the likeliest is taken */
  panelInspectSheet(
    role: TableRole,
    sheetId: number,
    headerRow?: number,
  ): ReturnType<typeof inspectSheetAction>;
  panelSetUpWith(choice: Choice): ReturnType<typeof setUpWithAction>;
  /** @param replacing whether tables that are set up already may be let go of */
  panelCreateSample(replacing: boolean): ReturnType<typeof createSampleAction>;
}

export const panelSetUp = (): ReturnType<SetUpCalls['panelSetUp']> => setUpAction();

export const panelInspect = (): ReturnType<SetUpCalls['panelInspect']> => inspectAction();

export const panelInspectSheet = (
  role: unknown,
  sheetId: unknown,
  headerRow: unknown,
): ReturnType<SetUpCalls['panelInspectSheet']> => inspectSheetAction(role, sheetId, headerRow);

export const panelSetUpWith = (choice: unknown): ReturnType<SetUpCalls['panelSetUpWith']> =>
  setUpWithAction(choice);

export const panelCreateSample = (
  replacing: unknown,
): ReturnType<SetUpCalls['panelCreateSample']> => createSampleAction(replacing);
