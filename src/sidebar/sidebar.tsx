import './style.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Summary } from '../addon/summary';
import { type Language, texts } from '../texts/texts';
import { refusal } from './refusal';
import { server } from './server';
import { SetUpView } from './setUpView';
import { SummaryView } from './summaryView';

/** What the panel is doing, and what it has to say of what it did. */
interface State {
  language: Language;
  view: 'summary' | 'setUp';
  busy: 'loading' | 'working' | null;
  summary: Summary | null;
  message: string;
  failed: boolean;
}

function Panel() {
  const [state, setState] = useState<State>({
    // Until the server tells the document's language, the browser's is the best guess.
    language: navigator.language.startsWith('ru') ? 'ru' : 'en',
    view: 'summary',
    busy: 'loading',
    summary: null,
    message: '',
    failed: false,
  });
  const setUpButton = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  const patch = (change: Partial<State>) => setState((before) => ({ ...before, ...change }));
  const { panel } = texts[state.language];

  const start = async () => {
    patch({ busy: 'loading', failed: false, message: '' });
    try {
      const { language, summary } = await server.panelStart();
      document.documentElement.lang = language;
      patch({ language, summary, busy: null });
    } catch (error) {
      patch({ busy: null, failed: true, message: refusal(error, state.language) });
    }
  };

  const recalculate = async () => {
    if (state.busy) return;
    patch({ busy: 'working', failed: false, message: '' });
    try {
      const outcome = await server.panelRecalculate();
      patch({ busy: null, failed: !outcome.ok, message: outcome.message });
      if (outcome.ok) patch({ summary: outcome.summary });
    } catch (error) {
      patch({ busy: null, failed: true, message: refusal(error, state.language) });
    }
  };

  const leaveSetUp = (change: Partial<State>) => {
    isBack.current = true;
    patch({ view: 'summary', ...change });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel opens.
  useEffect(() => {
    void start();
  }, []);

  // Who came by the button goes on from the button.
  useEffect(() => {
    if (state.view === 'summary' && isBack.current) setUpButton.current?.focus();
  }, [state.view]);

  if (state.view === 'setUp') {
    return (
      <main>
        <SetUpView
          language={state.language}
          onBack={() => leaveSetUp({})}
          onDone={(summary, message) =>
            leaveSetUp({ summary: summary ?? state.summary, message, failed: false })
          }
        />
      </main>
    );
  }
  const isBusy = state.busy !== null;
  const recalculation = (
    <button
      key="recalculate"
      type="button"
      class={state.summary ? 'primary' : 'plain'}
      aria-disabled={isBusy}
      onClick={recalculate}
    >
      {state.busy === 'working' ? panel.working : panel.recalculate}
    </button>
  );
  const setUp = (
    <button
      key="setUp"
      ref={setUpButton}
      type="button"
      class={state.summary ? 'plain' : 'primary'}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) patch({ view: 'setUp', message: '', failed: false });
      }}
    >
      {panel.setUp}
    </button>
  );
  return (
    <main aria-busy={isBusy}>
      {state.summary ? (
        <SummaryView summary={state.summary} language={state.language} />
      ) : (
        <p class="quiet">{state.busy === 'loading' ? panel.loading : panel.notComputed}</p>
      )}
      {/* Set-up comes first until there is something to show. */}
      <div class="actions">{state.summary ? [recalculation, setUp] : [setUp, recalculation]}</div>
      <p role={state.failed ? 'alert' : 'status'} class={state.failed ? 'failure' : 'quiet'}>
        {state.message}
      </p>
    </main>
  );
}

render(<Panel />, document.getElementById('panel') as HTMLElement);
