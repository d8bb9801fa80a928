import type { Undoable } from '../panel/panel';
import { panelTexts } from '../texts/panelTexts';
import { CallNote } from './callNote';
import { formatsIn } from './formats';
import { usePanel } from './panelContext';
import { server } from './server';
import { useCall } from './useCall';
import { useRequestId } from './useRequestId';

interface Props {
  /** What there is to take back; null where there is nothing. */
  undoable: Undoable | null;
  onUndone?(): void;
}

/** So many cells can be looked through; how many there are, the message says. */
const CELLS_NAMED = 100;

/** Takes the add-on's last action back, and says which cells were left since they were edited. */
export function UndoButton({ undoable, onUndone }: Props) {
  const { language, changed, tell } = usePanel();
  const { health } = panelTexts[language].panel;
  const { number } = formatsIn(language);
  const undoing = useCall(server.panelUndo);
  const request = useRequestId();
  const undo = async () => {
    tell('');
    const undone = await undoing.run(null, request.id());
    if (!undone) return;
    request.done();
    tell(undone.message);
    changed();
    onUndone?.();
  };
  const edited = undoing.result?.edited ?? [];
  return (
    <>
      {undoable && (
        <button type="button" class="plain" aria-disabled={undoing.isRunning} onClick={undo}>
          {health.undo[undoable.kind](number(undoable.count))}
        </button>
      )}
      <CallNote call={{ ...undoing, retry: undo }} working={health.undoing} />
      {edited.length > 0 && (
        <p>
          {health.editedSince}{' '}
          <span class="cells">
            {edited.slice(0, CELLS_NAMED).join(', ')}
            {edited.length > CELLS_NAMED && ' …'}
          </span>
        </p>
      )}
    </>
  );
}
