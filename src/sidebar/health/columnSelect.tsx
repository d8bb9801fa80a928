import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { FieldFault } from '../fieldFault';
import { refusedAs } from '../fieldFaults';

interface Props {
  id: string;
  label: string;
  headers: readonly { header: string; samples: readonly string[] }[];
  /** The header chosen; null where the sheet has no such column. */
  chosen: string | null;
  isRequired: boolean;
  /** What is lost without the column; '' where nothing is. */
  missing: string;
  /** Why what is chosen was refused; '' where it was not. */
  fault: string;
  language: Language;
  onChoose(header: string | null): void;
}

/**
 * One column and the header it stands under, with what stands there: it tells a wrong column sooner
 * than its header does.
 */
export function ColumnSelect(props: Props) {
  const { id, label, headers, chosen, isRequired, missing, fault, language, onChoose } = props;
  const { setUp } = panelTexts[language];
  const found = headers.find(({ header }) => header === chosen);
  const note = found ? found.samples.join(' · ') || setUp.noValues : missing;
  const lacks = isRequired && !found;
  return (
    <div class="column">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={found ? found.header : ''}
        aria-describedby={note ? `${id}-note` : undefined}
        aria-invalid={lacks}
        {...refusedAs(id, fault)}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
      >
        <option value="">{isRequired ? setUp.choose : setUp.noColumn}</option>
        {headers.map(({ header }) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </select>
      <FieldFault id={id} fault={fault} />
      {note && (
        <p
          id={`${id}-note`}
          class={lacks ? 'note failure' : `note quiet${found ? ' samples' : ''}`}
        >
          {note}
        </p>
      )}
    </div>
  );
}
