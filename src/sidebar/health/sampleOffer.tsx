import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Summary } from '../../panel/summary';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { CallNote } from '../callNote';
import { server } from '../server';
import { useCall } from '../useCall';

interface Props {
  language: Language;
  /** Whether tables are set up, whose place the sample would take. */
  isSetUp: boolean;
  onDone(summary: Summary, message: string): void;
}

/** The sample base, for those who want to see what there is to see before they show their own. */
export function SampleOffer({ language, isSetUp, onDone }: Props) {
  const [isAsking, setAsking] = useState(false);
  const creating = useCall(server.panelCreateSample);
  const recalculating = useCall(server.panelRecalculate);
  const question = useRef<HTMLParagraphElement>(null);
  const offer = useRef<HTMLButtonElement>(null);
  const hasAsked = useRef(false);
  const { setUp, panel } = panelTexts[language];
  const { sample } = setUp;
  const isBusy = creating.isRunning || recalculating.isRunning;

  const recalculate = async () => {
    const done = await recalculating.run();
    if (done) onDone(done.summary, done.message);
  };
  const create = async () => {
    setAsking(false);
    if (await creating.run(isSetUp)) await recalculate();
  };

  // Who asked goes on with the question; who said no, from the button.
  useLayoutEffect(() => {
    if (isAsking) question.current?.focus();
    else if (hasAsked.current) offer.current?.focus();
    hasAsked.current = isAsking;
  }, [isAsking]);

  return (
    <section class="offer" aria-busy={isBusy}>
      {!isAsking && <p>{sample.intro}</p>}
      {isAsking ? (
        <>
          <p ref={question} tabIndex={-1}>
            <strong>{sample.replaces}</strong>
          </p>
          <div class="choices">
            <button type="button" class="plain" onClick={() => void create()}>
              {sample.replace}
            </button>
            <button type="button" class="plain" onClick={() => setAsking(false)}>
              {sample.keep}
            </button>
          </div>
        </>
      ) : (
        <button
          ref={offer}
          type="button"
          class="plain"
          aria-disabled={isBusy}
          onClick={() => {
            if (isBusy) return;
            if (isSetUp) setAsking(true);
            else void create();
          }}
        >
          {sample.create}
        </button>
      )}
      <CallNote call={{ ...creating, retry: create }} working={sample.creating} />
      <CallNote call={{ ...recalculating, retry: recalculate }} working={panel.overview.working} />
    </section>
  );
}
