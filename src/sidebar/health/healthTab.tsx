import { useEffect, useRef, useState } from 'preact/hooks';
import { panelTexts } from '../../texts/panelTexts';
import { type TabProps, usePanel } from '../panelContext';
import { startsAtSetUp } from '../startsAtSetUp';
import { SetUpView } from './setUpView';

/** How the add-on stands in this spreadsheet, and the way to set it up; which comes first while nothing has been computed. */
export function HealthTab({ language }: TabProps) {
  const { summary, changed, tell } = usePanel();
  const words = panelTexts[language].panel.health;
  const [isSettingUp, setSettingUp] = useState(summary === null || startsAtSetUp());
  const setUpButton = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);

  const leaveSetUp = () => {
    isBack.current = true;
    setSettingUp(false);
  };
  // Who came by the button goes on from the button.
  useEffect(() => {
    if (!isSettingUp && isBack.current) setUpButton.current?.focus();
  }, [isSettingUp]);

  if (isSettingUp) {
    return (
      <SetUpView
        language={language}
        onBack={leaveSetUp}
        onDone={(done, message) => {
          changed(done);
          tell(message);
          leaveSetUp();
        }}
      />
    );
  }
  return (
    <>
      <h2>{words.title}</h2>
      <div class="actions">
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
      </div>
    </>
  );
}
