import { useState } from 'preact/hooks';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import type { TabProps } from '../panelContext';
import { server } from '../server';
import { useReading } from '../useReading';
import { SettingsForm } from './settingsForm';

/** The settings, a line until somebody asks for them. */
export function SettingsFold({ language, active }: TabProps) {
  const words = panelTexts[language].panel.settings;
  const [isOpen, setOpen] = useState(false);
  const reading = useReading(server.panelSettings, active && isOpen);
  const settings = reading.result?.settings;
  return (
    <section>
      <h2>{words.title}</h2>
      <details onToggle={({ currentTarget: { open } }) => setOpen(open)}>
        <summary>{words.open}</summary>
        {settings && <SettingsForm settings={settings} />}
        {reading.result && !settings && <p class="quiet">{words.none}</p>}
        <CallNote call={reading} working={settings ? undefined : words.loading} />
      </details>
    </section>
  );
}
