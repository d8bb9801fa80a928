import { useState } from 'preact/hooks';
import { TABLE_PARTS } from '../../extract/identifier';
import {
  needsTimeZone,
  needsType,
  OTHER_COLUMNS,
  type QueryColumn,
  REQUIRED_COLUMNS,
  type SourceField,
  saidQuery,
  sourceFaults,
  typesOf,
} from '../../extract/saidSource';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { TextToCopy } from '../readyText/textToCopy';
import { NameField } from './nameField';
import { named, type SaidDraft, saidIn, typeIn } from './saidDraft';

interface Props {
  language: Language;
  /** The spreadsheet's. */
  timeZone: string;
}

const COMMAND = "npm start -- --sales 'sales/*.parquet' --extract extract.csv";

/**
 * The query that makes the extract of a log in BigQuery, written of what is typed here, and what to
 * do with it. All of it happens in the page.
 */
export function QueryForm({ language, timeZone }: Props) {
  const [draft, setDraft] = useState<SaidDraft>({ names: { timeZone }, types: {} });
  const [left, setLeft] = useState<ReadonlySet<SourceField>>(new Set());
  const texts = panelTexts[language];
  const { logQuery: words, headers, setUp, panel } = texts;

  const said = saidIn(draft);
  const faults = sourceFaults(said, texts);
  const labelOf = (field: SourceField) =>
    field in words.names
      ? words.names[field as keyof typeof words.names]
      : headers.sales[field as keyof typeof headers.sales];

  const nameField = (field: SourceField, { isRequired = false, note = '' } = {}) => {
    const value = draft.names[field] ?? '';
    // A field that nobody has come to yet is not at fault for being blank.
    const isSeen = value.trim() !== '' || left.has(field);
    return {
      id: `bigQuery-${field}`,
      label: labelOf(field),
      value,
      isRequired,
      fault: (isSeen && faults.get(field)) || '',
      note,
      onType: (text: string) => setDraft((before) => named(before, field, text)),
      onLeave: () => setLeft((before) => new Set([...before, field])),
    };
  };
  const column = (each: QueryColumn, isRequired = false) => (
    <NameField
      key={each}
      {...nameField(each, { isRequired, note: each === 'line' ? words.lineNote : '' })}
    >
      {needsType(each) && (
        <select
          aria-label={words.typeOf(labelOf(each))}
          value={typeIn(draft, each)}
          onChange={({ currentTarget: { value } }) =>
            setDraft((before) => ({ ...before, types: { ...before.types, [each]: value } }))
          }
        >
          {typesOf(each).map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </select>
      )}
    </NameField>
  );
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <h3>{words.place}</h3>
      {TABLE_PARTS.map((place) => (
        <NameField key={place} {...nameField(place, { isRequired: true })} />
      ))}
      <p class="quiet">{words.wholeName}</p>
      <h3>{words.columns}</h3>
      {REQUIRED_COLUMNS.map((each) => column(each, true))}
      {needsTimeZone(said) && (
        <NameField {...nameField('timeZone', { isRequired: true, note: words.timeZoneNote })} />
      )}
      <details>
        <summary>{setUp.moreColumns(OTHER_COLUMNS.length)}</summary>
        {OTHER_COLUMNS.map((each) => column(each))}
      </details>
      <h3>{words.query}</h3>
      {faults.size > 0 ? (
        <p class="quiet">{words.notYet}</p>
      ) : (
        <TextToCopy
          text={saidQuery(said, texts)}
          label={words.query}
          copy={words.copy}
          words={panel.readyText}
        />
      )}
      <h3>{words.stepsTitle}</h3>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="quiet">
        {words.withoutWorkspace} <code>{COMMAND}</code>
      </p>
    </>
  );
}
