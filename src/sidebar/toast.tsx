import { panelTexts } from '../texts/panelTexts';
import { usePanel } from './panelContext';

/** The line at the foot that says what was done. It stays until it is closed, or something else is done. */
export function Toast({ sentence, onClose }: { sentence: string; onClose(): void }) {
  const { panel } = panelTexts[usePanel().language];
  return (
    <div role="status" class="toast">
      {sentence && (
        <>
          <span>{sentence}</span>
          <button type="button" class="close" aria-label={panel.dismiss} onClick={onClose}>
            ×
          </button>
        </>
      )}
    </div>
  );
}
