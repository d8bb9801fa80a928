import { useState } from 'preact/hooks';
import type { SettingsView } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { fieldFaults } from '../fieldFaults';
import { usePanel } from '../panelContext';
import { server } from '../server';
import { useCall } from '../useCall';
import { useRequestId } from '../useRequestId';
import { SettingField } from './settingField';

type SettingName = SettingsView['groups'][number]['settings'][number]['name'];

/** The groups that are open from the start; the others, the advanced among them, unfold. */
const OPEN: readonly string[] = ['general', 'daily'];

/** The settings by group; those that were changed are written together, which Undo takes back. */
export function SettingsForm({ settings }: { settings: SettingsView }) {
  const { language, tell, changed } = usePanel();
  const { settings: words, client } = panelTexts[language].panel;
  const saving = useCall(server.panelSaySettings);
  const showing = useCall(server.panelShowRow);
  const request = useRequestId();
  const [typed, setTyped] = useState<Partial<Record<SettingName, string>>>({});
  const all = settings.groups.flatMap((group) => group.settings);
  const said = all.filter(({ name, value }) => typed[name] !== undefined && typed[name] !== value);
  const faults = fieldFaults(
    saving,
    all.map(({ name }) => name),
  );
  const save = async () => {
    tell('');
    const given = Object.fromEntries(said.map(({ name }) => [name, typed[name] ?? '']));
    const id = request.id();
    const saved = await saving.run(given, id);
    if (!saved) return;
    request.done();
    setTyped({});
    if (saved.settings > 0) changed();
    tell(saved.message, saved.settings > 0 ? id : '');
  };
  const { managersAt } = settings;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {settings.groups.map(({ group, title, settings: ofGroup }) => (
        <details key={group} open={OPEN.includes(group)}>
          <summary>{title}</summary>
          {ofGroup.map((setting) => (
            <SettingField
              key={setting.name}
              setting={setting}
              value={typed[setting.name] ?? setting.value}
              fault={faults.at(setting.name)}
              onType={(value) => {
                setTyped((before) => ({ ...before, [setting.name]: value }));
                request.done();
              }}
            />
          ))}
          {group === 'daily' && (
            <p class="quiet">
              {settings.managers}{' '}
              {managersAt && (
                <button
                  type="button"
                  class="link"
                  onClick={() => void showing.run(managersAt.sheetId, managersAt.row)}
                >
                  {words.toManagers}
                </button>
              )}
            </p>
          )}
        </details>
      ))}
      <CallNote call={showing} />
      <button
        type="submit"
        class="primary"
        aria-disabled={saving.isRunning || said.length === 0}
        onClick={(event) => {
          if (said.length === 0) event.preventDefault();
        }}
      >
        {words.save}
      </button>
      <CallNote
        call={{ ...saving, failure: faults.elsewhere, retry: save }}
        working={client.writing}
      />
    </form>
  );
}
