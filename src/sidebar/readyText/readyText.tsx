import './readyText.css';
import { useId, useRef, useState } from 'preact/hooks';
import { messageLinks } from '../../core/templates/messageLinks';
import type { PanelText } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { refusedAs } from '../fieldFaults';
import { usePanel } from '../panelContext';
import { copyText } from './copyText';
import { isReady } from './isReady';

interface Props {
  text: PanelText;
  /** The client's. */
  name: string;
  /** Whether it is shown at once, and not when it is asked for. */
  isOpen?: boolean;
}

/**
 * A text to send to a client, to be changed, copied, or opened in a program from which a person
 * sends it. While it is not ready, it goes nowhere.
 */
export function ReadyText({ text, name, isOpen = false }: Props) {
  const words = panelTexts[usePanel().language].panel.readyText;
  const id = useId();
  const [own, setOwn] = useState<string | null>(null);
  const [told, tell] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const said = own ?? text.text;
  const lacks = !isReady(text, said);
  const button = useRef<HTMLButtonElement>(null);
  const copy = async () => {
    if (!field.current) return;
    const isCopied = await copyText(field.current);
    tell(isCopied ? words.copied : words.notCopied);
    // Whoever works by keyboard goes on from here.
    if (isCopied) button.current?.focus();
  };
  // To be dialled or copied where no link opens anything.
  const to = [text.phone, text.email].filter((each) => each !== '').join(', ');
  const links = lacks ? [] : messageLinks({ ...text, text: said });
  return (
    <details class="ready" open={isOpen}>
      <summary>{words.title}</summary>
      {lacks && (
        <p id={`${id}-fault`} class="late">
          {text.fillIn}
        </p>
      )}
      <textarea
        ref={field}
        id={id}
        {...refusedAs(id, lacks ? text.fillIn : '')}
        rows={6}
        dir="auto"
        maxLength={2_000}
        aria-label={`${words.title}: ${name}`}
        value={said}
        onInput={({ currentTarget: { value } }) => {
          setOwn(value);
          tell('');
        }}
      />
      <button ref={button} type="button" class="plain" onClick={() => void copy()}>
        {words.copy}
      </button>
      <span role="status" class="quiet">
        {told}
      </span>
      {links.length > 0 && (
        <p class="quiet">
          {words.sendIn}{' '}
          {links.map(({ program, href }) => (
            <a key={program} href={href} target="_blank" rel="noopener noreferrer">
              {words.programs[program]}
            </a>
          ))}{' '}
          <span>{to}</span>
        </p>
      )}
    </details>
  );
}
