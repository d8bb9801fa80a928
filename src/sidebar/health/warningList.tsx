import type { Health } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { CallNote } from '../callNote';
import { formatsIn } from '../formats';
import { server } from '../server';
import { useCall } from '../useCall';

interface Props {
  /** The first of them. */
  warnings: Health['warnings'];
  /** How many the run had. */
  count: number;
  language: Language;
}

/** What the last run found, each with the way to its row. */
export function WarningList({ warnings, count, language }: Props) {
  const words = panelTexts[language].panel.health;
  const { number } = formatsIn(language);
  const showRow = useCall(server.panelShowRow);
  const showReport = useCall(server.panelShowRunReport);
  return (
    <section>
      <h2>{words.warnings}</h2>
      {count === 0 && <p class="quiet">{words.noWarnings}</p>}
      {count > warnings.length && (
        <p class="quiet">{words.firstOf(number(warnings.length), number(count))}</p>
      )}
      <CallNote call={showRow} />
      <ul class="rows warnings">
        {warnings.map(({ sheet, sheetId, row, column, message }, index) => {
          const place = words.place(sheet, row === null ? '' : String(row), column);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two warnings may be word for word the same.
            <li key={index}>
              {sheetId === null || row === null ? (
                <span class="place">{place}</span>
              ) : (
                <button type="button" class="link" onClick={() => showRow.run(sheetId, row)}>
                  {place}
                </button>
              )}
              <span class="message">{message}</span>
            </li>
          );
        })}
      </ul>
      {count > 0 && (
        <button type="button" class="plain" onClick={() => showReport.run()}>
          {words.openReport}
        </button>
      )}
      <CallNote call={showReport} />
    </section>
  );
}
