import { useLayoutEffect, useRef } from 'preact/hooks';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { usePanel } from '../panelContext';
import { TextToCopy } from '../readyText/textToCopy';
import { server } from '../server';
import { useCall } from '../useCall';
import { FindingList } from './findingList';
import { reportText } from './reportText';
import { Tried } from './tried';
import { useInstallationCheck } from './useInstallationCheck';

interface Props {
  onBack(): void;
}

/** What the add-on takes for true of Google, held against what is so here. */
export function InstallationView({ onBack }: Props) {
  const { panel, setUp } = panelTexts[usePanel().language];
  const words = panel.installation;
  const check = useInstallationCheck();
  const trigger = useCall(server.panelCheckTrigger);
  const { about, stage } = check;

  const title = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    title.current?.focus();
  }, []);

  const lookAgain = async () => {
    const found = await trigger.run();
    if (found) check.add(found.findings);
  };
  const findings =
    about?.checks.flatMap(({ id }) => check.findings.filter((each) => each.id === id)) ?? [];
  return (
    <div aria-busy={stage !== 'done'}>
      <h2 ref={title} class="first" tabIndex={-1}>
        {words.title}
      </h2>
      <p class="quiet">{words.intro}</p>
      <CallNote
        call={{
          isRunning: stage !== 'done',
          since: check.since,
          failure: check.failure,
          retry: check.start,
        }}
        working={stage === 'waiting' ? words.waiting : words.working}
      />
      {about && stage === 'done' && (
        <>
          <Tried onAnswer={(finding) => check.add([finding])} />
          <button type="button" class="plain" onClick={() => void lookAgain()}>
            {words.lookAgain}
          </button>
          <CallNote call={{ ...trigger, retry: lookAgain }} />
          <FindingList about={about} findings={findings} />
          <TextToCopy
            text={reportText(about, findings)}
            label={words.report}
            copy={words.copy}
            words={panel.readyText}
          />
        </>
      )}
      <button type="button" class="plain" onClick={onBack}>
        {setUp.back}
      </button>
    </div>
  );
}
