interface Props<Value extends string> {
  label: string;
  value: Value;
  /** Values with their words, of which one is chosen; left out, anything may be typed. */
  options?: readonly (readonly [Value, string])[];
  onChange(value: Value): void;
}

/** A labelled field of a form: a list to choose from, or a text. */
export function Field<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const take = ({ currentTarget }: { currentTarget: { value: string } }) =>
    onChange(currentTarget.value as Value);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: one of the two stands in it.
    <label class="field">
      {label}
      {options ? (
        <select value={value} onChange={take}>
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <textarea rows={1} value={value} maxLength={500} onInput={take} />
      )}
    </label>
  );
}

/** The words of some codes, as options; before them the one for none, if there is one. */
export function optionsOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
): [Code, string][] {
  return Object.entries(words) as [Code, string][];
}
