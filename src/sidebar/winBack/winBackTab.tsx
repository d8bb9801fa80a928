import type { WinBackLine as Line } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { formatsIn } from '../formats';
import { ManagerField } from '../managerField';
import { PagedList } from '../pagedList';
import { type TabProps, usePanel } from '../panelContext';
import { RecalculateButton } from '../recalculateButton';
import { server } from '../server';
import { useReading } from '../useReading';
import { useRecalculation } from '../useRecalculation';
import { Plans } from './plans';
import { WinBackLine } from './winBackLine';

/**
 * Whom to win back, the best clients first and class C folded away; below it the sheets and
 * calendars that look ahead.
 */
export function WinBackTab({ language, active }: TabProps) {
  const { winBack: words, overview } = panelTexts[language].panel;
  const { day } = formatsIn(language);
  const reading = useReading(server.panelWinBack, active, usePanel().manager);
  const recalculation = useRecalculation();
  const found = reading.result?.winBack;
  const list = (lines: readonly Line[], label: string) => (
    <PagedList items={lines} keyOf={({ key }) => key} label={label}>
      {(line) => <WinBackLine line={line} />}
    </PagedList>
  );

  return (
    <>
      <h2 class="first">{words.title}</h2>
      <ManagerField managers={found?.managers} />
      {found && (
        <>
          <p>{found.counted}</p>
          <p class="quiet">
            {found.figuresOf ? `${overview.asOf} ${day(found.figuresOf)}` : overview.notComputed}
            {found.isOld && <RecalculateButton recalculation={recalculation} language={language} />}
          </p>
          <CallNote call={recalculation} working={overview.working} />
          {found.notes.map((note) => (
            <p key={note} class="why quiet">
              {note}
            </p>
          ))}
          {found.entries.length > 0 && list(found.entries, words.title)}
          {found.classC.length > 0 && (
            <details>
              <summary>{found.classCCounted}</summary>
              {list(found.classC, found.classCCounted)}
            </details>
          )}
          <Plans managers={found.managers} />
        </>
      )}
      <CallNote call={reading} working={words.loading} />
    </>
  );
}
