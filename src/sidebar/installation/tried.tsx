import { useState } from 'preact/hooks';
import type { Finding } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { usePanel } from '../panelContext';
import { saveFile } from '../saveFile';

interface Props {
  onAnswer(finding: Finding): void;
}

/** A number that nobody has: it is kept for films and books. */
const NUMBER = '+15555550100';

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Retention Sheets//EN',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** What only the person at the screen can tell: whether a file was saved, and a program opened. */
export function Tried({ onAnswer }: Props) {
  const words = panelTexts[usePanel().language].panel.installation;
  return (
    <>
      <Asked id="calendarDownload" onAnswer={onAnswer}>
        {(tried) => (
          <button
            type="button"
            class="plain"
            onClick={() => {
              saveFile('check.ics', CALENDAR, 'text/calendar');
              tried();
            }}
          >
            {words.download}
          </button>
        )}
      </Asked>
      <Asked id="telephoneLink" onAnswer={onAnswer}>
        {(tried) => (
          <a href={`tel:${NUMBER}`} target="_blank" rel="noopener noreferrer" onClick={tried}>
            {words.call}
          </a>
        )}
      </Asked>
    </>
  );
}

interface AskedProps extends Props {
  id: Finding['id'];
  children(tried: () => void): preact.JSX.Element;
}

const RESULTS = { yes: 'confirmed', no: 'refuted' } as const;

function Asked({ id, onAnswer, children }: AskedProps) {
  const words = panelTexts[usePanel().language].panel.installation;
  const [isTried, setTried] = useState(false);
  return (
    <p>
      {children(() => setTried(true))}
      {isTried && (
        <>
          {' '}
          {words.didItWork}
          {(['yes', 'no'] as const).map((answer) => (
            <button
              key={answer}
              type="button"
              class="plain"
              onClick={() => onAnswer({ id, result: RESULTS[answer], seen: words.answers[answer] })}
            >
              {words.answers[answer]}
            </button>
          ))}
        </>
      )}
    </p>
  );
}
