import './health.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { InstallationView } from '../installation/installationView';
import { type TabProps, usePanel } from '../panelContext';
import { server } from '../server';
import { SettingsFold } from '../settings/settingsFold';
import { startsAt } from '../startsAt';
import { useReading } from '../useReading';
import { DailyRun } from './dailyRun';
import { LastRun } from './lastRun';
import { NewClients } from './newClients';
import { SetUpView } from './setUpView';
import { TableList } from './tableList';
import { Twins } from './twins';
import { WarningList } from './warningList';

/**
 * How the add-on stands in this spreadsheet, and the way to set it up; which comes first while
 * nothing has been computed.
 */
export function HealthTab({ language, active }: TabProps) {
  const { summary, changed, tell, open } = usePanel();
  const words = panelTexts[language].panel.health;
  const [isSettingUp, setSettingUp] = useState(summary === null || startsAt('setUp'));
  const [isJustSetUp, setJustSetUp] = useState(false);
  const [isChecking, setChecking] = useState(startsAt('installation'));
  const health = useReading(server.panelHealth, active && !isSettingUp && !isChecking);
  const setUpButton = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);

  const leaveSetUp = () => {
    isBack.current = true;
    setSettingUp(false);
  };
  const leaveCheck = () => {
    isBack.current = true;
    setChecking(false);
  };
  // Who came by the button goes on from the button.
  useLayoutEffect(() => {
    if (!isSettingUp && !isChecking && isBack.current) setUpButton.current?.focus();
  }, [isSettingUp, isChecking]);

  if (isChecking) return <InstallationView onBack={leaveCheck} />;
  if (isSettingUp) {
    return (
      <SetUpView
        language={language}
        onBack={leaveSetUp}
        onDone={(done, message) => {
          changed(done);
          tell(message);
          setJustSetUp(done !== null);
          leaveSetUp();
        }}
      />
    );
  }
  const found = health.result;
  return (
    <div aria-busy={health.isRunning}>
      {/* What was found before stays to be read while it is looked at again. */}
      <CallNote call={health} working={found ? undefined : words.loading} />
      {found && isJustSetUp && (
        <button type="button" class="primary" onClick={() => open('today')}>
          {words.toToday}
        </button>
      )}
      {found && (
        <TableList
          title={isJustSetUp ? words.understood : words.tables}
          tables={found.tables}
          language={language}
        />
      )}
      <button
        ref={setUpButton}
        type="button"
        class="plain"
        onClick={() => {
          tell('');
          setSettingUp(true);
        }}
      >
        {words.setUp}
      </button>
      {found && (
        <>
          <LastRun summary={found.summary} undoable={found.undoable} language={language} />
          <DailyRun language={language} active={active} />
          <SettingsFold language={language} active={active} />
          <NewClients health={found} language={language} />
          <Twins language={language} active={active} />
          {found.summary && (
            <WarningList
              warnings={found.warnings}
              count={found.summary.warnings}
              language={language}
            />
          )}
        </>
      )}
    </div>
  );
}
