import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckedInstallation, Finding } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { usePanel } from '../panelContext';
import { refusal } from '../refusal';
import { server } from '../server';

/** Formulas take their time, and each question costs some of the day’s quota. */
const PAUSE_MS = 1_500;

/** A check as it goes on. */
export interface InstallationCheck {
  stage: 'working' | 'waiting' | 'done';
  since: number;
  /** Why it did not come to its end; '' where it did, or goes on. */
  failure: string;
  about: CheckedInstallation | null;
  findings: readonly Finding[];
  start(): void;
  add(found: readonly Finding[]): void;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Checks the installation, once at once and then whenever it is started anew. */
export function useInstallationCheck(): InstallationCheck {
  const { language } = usePanel();
  const [stage, setStage] = useState<InstallationCheck['stage']>('working');
  const [since, setSince] = useState(0);
  const [failure, setFailure] = useState('');
  const [about, setAbout] = useState<CheckedInstallation | null>(null);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const isGone = useRef(false);

  /** What is found of a check later stands in place of what was found before. */
  const add = (found: readonly Finding[]) =>
    setFindings((before) => [
      ...before.filter(({ id }) => !found.some((each) => each.id === id)),
      ...found,
    ]);

  const run = async (): Promise<string> => {
    const sent = performance.now();
    const ping = await server.panelCheckPing();
    if (!ping.ok) return ping.message;
    const { milliseconds } = panelTexts[language].panel.installation;
    const seen = milliseconds(Math.round(performance.now() - sent));
    const started = await server.panelCheckStart();
    if (!started.ok) return started.message;
    setAbout(started.about);
    add([...started.findings, { id: 'roundTrip', result: 'confirmed', seen }]);
    setStage('waiting');
    while (!isGone.current) {
      await pause();
      const looked = await server.panelCheckLook();
      if (!looked.ok) return looked.message;
      if (!looked.findings) continue;
      add(looked.findings);
      return '';
    }
    return '';
  };

  const start = () => {
    setStage('working');
    setSince(performance.now());
    setFailure('');
    setAbout(null);
    setFindings([]);
    void run()
      .catch((error: unknown) => refusal(error, language))
      .then((why) => {
        setFailure(why);
        setStage('done');
      });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the view opens.
  useEffect(() => {
    start();
    return () => {
      isGone.current = true;
    };
  }, []);
  return { stage, since, failure, about, findings, start, add };
}
