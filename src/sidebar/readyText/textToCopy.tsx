import './readyText.css';
import { useRef, useState } from 'preact/hooks';
import type { PanelTexts } from '../../texts/panelTexts';
import { copyText } from './copyText';

interface Props {
  text: string;
  /** What it is, for whoever does not see it. */
  label: string;
  /** What the button says. */
  copy: string;
  words: PanelTexts['panel']['readyText'];
}

/** A text as it is to be copied; that it was is said of this very text, and where it was. */
export function TextToCopy({ text, label, copy, words }: Props) {
  const [told, tell] = useState({ of: '', sentence: '' });
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const take = async () => {
    if (!field.current) return;
    const isCopied = await copyText(field.current);
    tell({ of: text, sentence: isCopied ? words.copied : words.notCopied });
    // Whoever works by keyboard goes on from here.
    if (isCopied) button.current?.focus();
  };
  return (
    <div class="ready">
      <button ref={button} type="button" class="plain" onClick={() => void take()}>
        {copy}
      </button>
      <span role="status" class="quiet">
        {told.of === text && told.sentence}
      </span>
      <textarea ref={field} rows={6} readOnly aria-label={label} value={text} />
    </div>
  );
}
