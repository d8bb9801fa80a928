import type { TableHealth } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { missingSentence } from './missingSentence';
import { StatusMeanings } from './statusMeanings';
import { TableUnderstood } from './tableUnderstood';

interface ListProps {
  title: string;
  tables: TableHealth[];
  language: Language;
}

/** The user's tables as they are found now, and what is missed in them. */
export function TableList({ title, tables, language }: ListProps) {
  const hasSales = tables.some(({ role, state }) => role === 'sales' && state === 'found');
  return (
    <section>
      <h2>{title}</h2>
      {tables.map((table) => (
        <TableState key={table.role} table={table} hasSales={hasSales} language={language} />
      ))}
    </section>
  );
}

interface Props {
  table: TableHealth;
  hasSales: boolean;
  language: Language;
}

function TableState({ table, hasSales, language }: Props) {
  const { panel, setUp, headers } = panelTexts[language];
  const words = panel.health;
  const { role, state, understood, lost } = table;
  const labels: Readonly<Record<string, string>> = headers[role];
  const labelOf = (column: string) => labels[column] ?? column;
  const title = setUp.tables[role];

  if (state !== 'found') {
    const sentence =
      state === 'declined' && role !== 'clients' ? setUp.declined[role] : words[GONE[state]];
    return (
      <div class="table">
        <h3>{title}</h3>
        <p class={state === 'declined' ? 'quiet' : 'failure'}>{sentence}</p>
      </div>
    );
  }
  const isFound = new Set<string>([...understood.columns, ...lost].map(({ column }) => column));
  const missing = Object.keys(labels)
    .filter((column) => !isFound.has(column))
    .map((column) => missingSentence(role, column, hasSales, language))
    .filter((sentence) => sentence !== '');
  return (
    <div class="table">
      <h3>{title}</h3>
      <TableUnderstood role={role} table={understood} language={language} />
      {lost.map(({ column, header }) => (
        <p key={column} class="failure">
          {words.lost(labelOf(column), header)}
        </p>
      ))}
      {missing.map((sentence) => (
        <p key={sentence} class="quiet">
          {sentence}
        </p>
      ))}
      <StatusMeanings
        statuses={understood.statuses}
        moreStatuses={understood.moreStatuses}
        language={language}
      />
    </div>
  );
}

/** A table of clients cannot be declined; were it so, it would be as good as not there. */
const GONE = { gone: 'gone', absent: 'absent', declined: 'absent' } as const;
