import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  label: string;
  value: string;
  isRequired?: boolean;
  /** What is wrong with what stands in it, as a sentence; '' where nothing is. */
  fault: string;
  /** What it is for, where its label does not say it. */
  note?: string;
  onType(text: string): void;
  /** Somebody has been there and gone on. */
  onLeave(): void;
  /** Below the field. */
  children?: ComponentChildren;
}

/** A field for a name in BigQuery, with what is wrong with it below. */
export function NameField(props: Props) {
  const { id, label, value, isRequired = false, fault, note = '', onType, onLeave } = props;
  const told = fault || note;
  return (
    <div class="column">
      <label for={id}>{label}</label>
      <div>
        <input
          id={id}
          type="text"
          value={value}
          maxLength={400}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-required={isRequired}
          aria-invalid={fault !== ''}
          aria-describedby={told ? `${id}-note` : undefined}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
          onBlur={onLeave}
          onKeyDown={(event) => {
            // It stands in the form of set-up, which is not what is being filled in here.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
        {props.children}
      </div>
      {told && (
        <p id={`${id}-note`} class={fault ? 'note failure' : 'note quiet'}>
          {told}
        </p>
      )}
    </div>
  );
}
