import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { type TabProps, usePanel } from '../panelContext';
import { RecalculateButton } from '../recalculateButton';
import { useRecalculation } from '../useRecalculation';
import { SummaryView } from './summaryView';

/** The last recalculation at a glance, and the button for the next. */
export function OverviewTab({ language }: TabProps) {
  const { summary, open } = usePanel();
  const { overview } = panelTexts[language].panel;
  const recalculation = useRecalculation();
  const recalculateButton = (
    <RecalculateButton
      key="recalculate"
      recalculation={recalculation}
      language={language}
      kind={summary ? 'primary' : 'plain'}
    />
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
      <CallNote call={recalculation} working={overview.working} />
    </>
  );
}
