import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { SampleOffer } from '../health/sampleOffer';
import { usePanel } from '../panelContext';

/** How to begin, for whoever sees the panel for the first time. */
export function FirstSteps({ language }: { language: Language }) {
  const { open, changed, tell, isSetUp } = usePanel();
  const { firstSteps } = panelTexts[language].panel.overview;
  return (
    <section>
      <h2>{firstSteps.title}</h2>
      <ol class="steps">
        <li>
          <button type="button" class="primary" onClick={() => open('health')}>
            {firstSteps.mine}
          </button>
        </li>
        <li>
          <SampleOffer
            language={language}
            isSetUp={isSetUp}
            onDone={(summary, message) => {
              changed(summary);
              tell(message);
              open('today');
            }}
          />
        </li>
        <li>
          <details>
            <summary>{firstSteps.what}</summary>
            <p>{firstSteps.about}</p>
          </details>
        </li>
      </ol>
    </section>
  );
}
