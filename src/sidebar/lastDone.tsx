import { useRef } from 'preact/hooks';
import { panelTexts } from '../texts/panelTexts';
import { CallNote } from './callNote';
import { usePanel } from './panelContext';
import { server } from './server';
import { useCall } from './useCall';

interface Props {
  /** What was done last, as a sentence; '' where nothing was. */
  sentence: string;
  canUndo: boolean;
  onUndone(sentence: string): void;
}

/** What was done about the client last, and the way back. */
export function LastDone({ sentence, canUndo, onUndone }: Props) {
  const words = panelTexts[usePanel().language].panel.client;
  const undoing = useCall(server.panelUndo);
  const line = useRef<HTMLSpanElement>(null);
  const undo = async () => {
    const undone = await undoing.run();
    if (!undone) return;
    // The button goes; whoever pressed it reads on here.
    line.current?.focus();
    onUndone(undone.message);
  };
  return (
    <>
      <CallNote call={{ ...undoing, retry: undo }} />
      <div role="status" class="toast">
        {sentence && (
          <>
            <span ref={line} tabIndex={-1}>
              {sentence}
            </span>
            {canUndo && (
              <button type="button" class="undo" aria-disabled={undoing.isRunning} onClick={undo}>
                {words.undo}
              </button>
            )}
          </>
        )}
      </div>
    </>
  );
}
