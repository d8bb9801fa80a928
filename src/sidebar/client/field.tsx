import { useId } from 'preact/hooks';
import { FieldFault } from '../fieldFault';
import { refusedAs } from '../fieldFaults';

interface Props<Value extends string> {
  label: string;
  value: Value;
  /** Values with their words, of which one is chosen; left out, anything may be typed. */
  options?: readonly (readonly [Value, string])[];
  /** Why what stands in it was refused; '' where it was not. */
  fault?: string;
  onChange(value: Value): void;
}

/** A labelled field of a form: a list to choose from, or a text. */
export function Field<Value extends string>(props: Props<Value>) {
  const { label, value, options, fault = '', onChange } = props;
  const id = useId();
  const take = ({ currentTarget }: { currentTarget: { value: string } }) =>
    onChange(currentTarget.value as Value);
  const named = { id, value, ...refusedAs(id, fault) };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {options ? (
        <select {...named} onChange={take}>
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <textarea {...named} rows={1} maxLength={500} onInput={take} />
      )}
      <FieldFault id={id} fault={fault} />
    </div>
  );
}

/** The words of some codes, as options; before them the one for none, if there is one. */
export function optionsOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
): [Code, string][] {
  return Object.entries(words) as [Code, string][];
}
