import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { type TabProps, usePanel } from '../panelContext';
import { RecalculateButton } from '../recalculateButton';
import { useRecalculation } from '../useRecalculation';
import { FirstSteps } from './firstSteps';
import { Foresight } from './foresight';
import { SummaryView } from './summaryView';

/** The last recalculation at a glance, and the button for the next. */
export function OverviewTab({ language, active }: TabProps) {
  const { summary } = usePanel();
  const { overview } = panelTexts[language].panel;
  const recalculation = useRecalculation();
  const recalculateButton = (
    <RecalculateButton
      recalculation={recalculation}
      language={language}
      kind={summary ? 'primary' : 'plain'}
    />
  );
  return (
    <>
      {summary ? (
        <SummaryView summary={summary} language={language} />
      ) : (
        <>
          <p class="quiet">{overview.notComputed}</p>
          <FirstSteps language={language} />
        </>
      )}
      <div class="actions">{recalculateButton}</div>
      <CallNote call={recalculation} working={overview.working} />
      {summary && <Foresight language={language} active={active} />}
    </>
  );
}
