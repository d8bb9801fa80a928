import './style.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Summary } from '../addon/actions';
import { type Language, texts } from '../texts/texts';
import { server } from './server';
import { SummaryView } from './summaryView';

/** What the panel is doing, and what it has to say of what it did. */
interface State {
  language: Language;
  busy: 'loading' | 'working' | null;
  summary: Summary | null;
  message: string;
  failed: boolean;
}

function Panel() {
  const [state, setState] = useState<State>({
    // Until the server tells the document's language, the browser's is the best guess.
    language: navigator.language.startsWith('ru') ? 'ru' : 'en',
    busy: 'loading',
    summary: null,
    message: '',
    failed: false,
  });
  const patch = (change: Partial<State>) => setState((before) => ({ ...before, ...change }));
  const { panel } = texts[state.language];

  const start = async () => {
    patch({ busy: 'loading', failed: false, message: '' });
    try {
      const { language, summary } = await server.panelStart();
      document.documentElement.lang = language;
      patch({ language, summary, busy: null });
    } catch (error) {
      patch({ busy: null, failed: true, message: sentenceOf(error, state.language) });
    }
  };

  const recalculate = async () => {
    patch({ busy: 'working', failed: false, message: '' });
    try {
      const outcome = await server.panelRecalculate();
      patch({ busy: null, failed: !outcome.ok, message: outcome.message });
      if (outcome.ok) patch({ summary: outcome.summary });
    } catch (error) {
      patch({ busy: null, failed: true, message: sentenceOf(error, state.language) });
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel opens.
  useEffect(() => {
    void start();
  }, []);

  return (
    <main aria-busy={state.busy !== null}>
      {state.summary ? (
        <SummaryView summary={state.summary} language={state.language} />
      ) : (
        <p class="quiet">{state.busy === 'loading' ? panel.loading : panel.notComputed}</p>
      )}
      <button type="button" disabled={state.busy !== null} onClick={recalculate}>
        {state.busy === 'working' ? panel.working : panel.recalculate}
      </button>
      <p role={state.failed ? 'alert' : 'status'} class={state.failed ? 'failure' : 'quiet'}>
        {state.message}
      </p>
    </main>
  );
}

/** Google's own refusals come in its own words; the one a user can do something about is told in ours. */
function sentenceOf(error: unknown, language: Language): string {
  const { panel, run } = texts[language];
  const message = error instanceof Error ? error.message : String(error);
  return message.includes('PERMISSION_DENIED') ? panel.signIn : run.failed(message);
}

render(<Panel />, document.getElementById('panel') as HTMLElement);
