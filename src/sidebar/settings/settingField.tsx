import type { SettingView } from '../../panel/panel';
import { FieldFault } from '../fieldFault';

interface Props {
  setting: SettingView;
  value: string;
  /** Why what was typed was refused; '' where it was not. */
  fault: string;
  onType(value: string): void;
}

const DAY = { type: 'date' } as const;
const NUMBER = { type: 'text', inputMode: 'decimal' } as const;
const TEXT = { type: 'text' } as const;

/** A setting with its help, and with what is wrong with what stands in its cell. */
export function SettingField({ setting, value, fault, onType }: Props) {
  const { name, label, unit, help, kind, options, standard, note } = setting;
  const id = `setting-${name}`;
  // What was typed since is not what stands there.
  const standing = fault === '' && value === setting.value ? setting.fault : '';
  // Of one that is typed nothing was chosen.
  const chosen = value === '' ? note : '';
  const told = [
    ...[fault && `${id}-fault`, standing && `${id}-standing`],
    ...[chosen && `${id}-note`, `${id}-help`],
  ];
  const named = {
    id,
    value,
    'aria-invalid': fault !== '' || standing !== '',
    'aria-describedby': told.filter(Boolean).join(' '),
  };
  const take = ({ currentTarget }: { currentTarget: { value: string } }) =>
    onType(currentTarget.value);
  return (
    <div class="field">
      <label for={id}>{kind === 'number' ? `${label}, ${unit}` : label}</label>
      {kind === 'choice' ? (
        <select {...named} onChange={take}>
          {options.map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...named}
          {...(kind === 'day' ? DAY : kind === 'number' ? NUMBER : TEXT)}
          placeholder={standard}
          maxLength={300}
          autocomplete="off"
          onInput={take}
        />
      )}
      <FieldFault id={id} fault={fault} />
      {standing && (
        <p id={`${id}-standing`} class="note failure">
          {standing}
        </p>
      )}
      {chosen && (
        <p id={`${id}-note`} class="note">
          {chosen}
        </p>
      )}
      <p id={`${id}-help`} class="note quiet">
        {help}
      </p>
    </div>
  );
}
