import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { type TabProps, usePanel } from '../panelContext';
import { server } from '../server';
import { useCall } from '../useCall';
import { SummaryView } from './summaryView';

/** The last recalculation at a glance, and the button for the next. */
export function OverviewTab({ language }: TabProps) {
  const { summary, changed, tell, open } = usePanel();
  const { overview } = panelTexts[language].panel;
  const recalculation = useCall(server.panelRecalculate);

  const recalculate = async () => {
    tell('');
    const done = await recalculation.run();
    if (!done) return;
    changed(done.summary);
    tell(done.message);
  };
  const recalculateButton = (
    <button
      key="recalculate"
      type="button"
      class={summary ? 'primary' : 'plain'}
      aria-disabled={recalculation.isRunning}
      onClick={() => void recalculate()}
    >
      {overview.recalculate}
    </button>
  );
  const setUpButton = (
    <button key="setUp" type="button" class="primary" onClick={() => open('health')}>
      {overview.setUp}
    </button>
  );
  return (
    <>
      {summary ? (
        <SummaryView summary={summary} language={language} />
      ) : (
        <p class="quiet">{overview.notComputed}</p>
      )}
      {/* Set-up comes first until there is something to show. */}
      <div class="actions">{summary ? recalculateButton : [setUpButton, recalculateButton]}</div>
      <CallNote call={{ ...recalculation, retry: recalculate }} working={overview.working} />
    </>
  );
}
