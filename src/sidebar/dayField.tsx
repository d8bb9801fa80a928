import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { FieldFault } from './fieldFault';
import { refusedAs } from './fieldFaults';

interface Props {
  label: string;
  /** ISO day; '' for none. */
  value: string;
  fault: string;
  input?: Ref<HTMLInputElement>;
  onChange(day: string): void;
}

/** A field for a day. */
export function DayField({ label, value, fault, input, onChange }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={input ?? null}
        type="date"
        value={value}
        {...refusedAs(id, fault)}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <FieldFault id={id} fault={fault} />
    </div>
  );
}
