import type { LastAction } from '../../sheets/document/lastAction';
import { undoEditedSettings } from './editedSettings';
import { undoFigures } from './figures';
import type { UndoContext, Undone } from './undone';

/** Brings back the figures from before a segmentation, and the settings that it changed. */
export function undoSegmented(
  action: LastAction & { kind: 'segmented' },
  context: UndoContext,
): Undone {
  const { settings, requestId } = action;
  const left = { kind: 'editedSettings', settings, requestId, isUndoing: true } as const;
  const figures = undoFigures(action, left, context);
  const undone = undoEditedSettings(left, { ...context, isResumed: true });
  return {
    restored: figures.restored + undone.restored,
    edited: [...figures.edited, ...undone.edited],
  };
}
