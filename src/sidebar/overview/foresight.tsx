import './foresight.css';
import type { ForesightView } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { type TabProps, usePanel } from '../panelContext';
import { server } from '../server';
import { useCall } from '../useCall';
import { useReading } from '../useReading';
import { useRequestId } from '../useRequestId';
import { CalibrationPicture } from './calibrationPicture';
import { ExpectedPicture } from './expectedPicture';

/** How the forecast did on the base's own past, and the button that tries it. */
export function Foresight({ language, active }: TabProps) {
  const { changed, tell } = usePanel();
  const words = panelTexts[language].panel.foresight;
  const reading = useReading(server.panelForesight, active);
  const trying = useCall(server.panelForesee);
  const request = useRequestId();
  const run = async () => {
    tell('');
    const done = await trying.run(request.id());
    if (!done) return;
    request.done();
    changed(done.summary);
    tell(done.message);
  };
  const found = reading.result?.foresight ?? null;
  return (
    <section class="foresight" aria-busy={reading.isRunning}>
      <h2>{words.title}</h2>
      <CallNote call={reading} />
      {found ? (
        <>
          {found.asOf !== '' && <p class="quiet">{found.asOf}</p>}
          {found.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {found.calibration.length > 0 && <CalibrationPicture shown={found} language={language} />}
          {found.expected.length > 0 && <ExpectedPicture shown={found} language={language} />}
          {found.scores.rows.length > 0 && <Scores {...found.scores} />}
          {found.columns !== '' && <p class="quiet">{found.columns}</p>}
        </>
      ) : (
        reading.result && <p class="quiet">{words.notTried}</p>
      )}
      <button type="button" class="plain" aria-disabled={trying.isRunning} onClick={run}>
        {words.attempt}
      </button>
      <CallNote call={{ ...trying, retry: run }} working={words.working} />
    </section>
  );
}

/** How well each of what may tell it did, for who wants to see it. */
function Scores({ title, header, rows }: ForesightView['scores']) {
  return (
    <details>
      <summary>{title}</summary>
      <table>
        <tr>
          {header.map((each) => (
            <th key={each}>{each}</th>
          ))}
        </tr>
        {rows.map(([name, ...figures]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {figures.map((figure) => (
              <td key={figure}>{figure}</td>
            ))}
          </tr>
        ))}
      </table>
    </details>
  );
}
