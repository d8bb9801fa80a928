import './bigQuery.css';
import { useState } from 'preact/hooks';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { QueryForm } from './queryForm';

interface Props {
  language: Language;
  /** The spreadsheet's. */
  timeZone: string;
}

/** The form for a log in BigQuery: a line among the others until somebody asks for it. */
export function BigQueryLog({ language, timeZone }: Props) {
  const [isAsked, ask] = useState(false);
  return (
    <details
      class="bigQuery"
      onToggle={({ currentTarget: { open } }) => {
        // What was typed stays when it is folded again.
        if (open) ask(true);
      }}
    >
      <summary>{panelTexts[language].logQuery.title}</summary>
      {isAsked && <QueryForm language={language} timeZone={timeZone} />}
    </details>
  );
}
