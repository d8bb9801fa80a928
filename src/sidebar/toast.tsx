import { useRef, useState } from 'preact/hooks';
import { panelTexts } from '../texts/panelTexts';
import { CallNote } from './callNote';
import { usePanel } from './panelContext';
import { server } from './server';
import { useCall } from './useCall';

interface Props {
  /** '' for none. */
  sentence: string;
  /** Of what was done; '' where it cannot be taken back from here. */
  requestId: string;
}

/**
 * The line at the foot that says what was done, and the way back. It stays until it is closed, or
 * something else is done.
 */
export function Toast({ sentence, requestId }: Props) {
  const { language, changed, tell } = usePanel();
  const { panel } = panelTexts[language];
  const undoing = useCall(server.panelUndo);
  const [triedOf, setTriedOf] = useState('');
  const line = useRef<HTMLDivElement>(null);
  const undo = async () => {
    setTriedOf(requestId);
    const undone = await undoing.run(requestId);
    if (!undone) return;
    // The button goes; whoever pressed it reads on here.
    line.current?.focus();
    tell(undone.message);
    changed();
  };
  return (
    <>
      {requestId && requestId === triedOf && <CallNote call={{ ...undoing, retry: undo }} />}
      <div role="status" class="toast" ref={line} tabIndex={-1}>
        {sentence && (
          <>
            <span>{sentence}</span>
            {requestId && (
              <button type="button" class="undo" aria-disabled={undoing.isRunning} onClick={undo}>
                {panel.client.undo}
              </button>
            )}
            <button type="button" class="close" aria-label={panel.dismiss} onClick={() => tell('')}>
              ×
            </button>
          </>
        )}
      </div>
    </>
  );
}
