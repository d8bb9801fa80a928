import type { CheckedInstallation, Finding } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { usePanel } from '../panelContext';

interface Props {
  about: CheckedInstallation;
  findings: readonly Finding[];
}

/** What differs calls for somebody first, what is not known next. */
const RESULTS = ['refuted', 'unknown', 'confirmed'] as const;

/** The findings in three groups, each in the words of its check. */
export function FindingList({ about, findings }: Props) {
  const words = panelTexts[usePanel().language].panel.installation;
  return (
    <>
      {RESULTS.map((result) => {
        const lines = about.checks.flatMap(({ id, assumption, toTry }) => {
          const finding = findings.find((each) => each.id === id && each.result === result);
          return finding ? [{ id, assumption, toTry, seen: finding.seen }] : [];
        });
        if (lines.length === 0) return null;
        return (
          <section key={result}>
            <h2>{`${words.results[result]} (${lines.length})`}</h2>
            <ul class="rows">
              {lines.map(({ id, assumption, toTry, seen }) => (
                <li key={id}>
                  {assumption}
                  <span class="why quiet">{words.seen(seen)}</span>
                  {result === 'unknown' && toTry && <span class="why">{toTry}</span>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
