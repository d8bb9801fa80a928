import type { Summary } from '../addon/summary';
import { type Language, texts } from '../texts/texts';

/** The base at a glance. Bars repeat what the figures beside them say, for those who see them. */
export function SummaryView({ summary, language }: { summary: Summary; language: Language }) {
  const { panel, words } = texts[language];
  const number = new Intl.NumberFormat(language);
  const percentage = new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const percent = (value: number) => percentage.format(value / 100);
  const [latest, before] = summary.retention;

  return (
    <>
      <p class="quiet">
        {panel.asOf} {shownDay(summary.asOf, language)}
      </p>
      <dl class="figures">
        <div class="wide">
          <dt>{panel.overdue}</dt>
          <dd class={summary.overdueContacts > 0 ? 'late' : ''}>
            {number.format(summary.overdueContacts)}
          </dd>
        </div>
        <div>
          <dt>{panel.clients}</dt>
          <dd>{number.format(summary.clients)}</dd>
        </div>
        {summary.compliancePercent !== null && (
          <div>
            <dt>{panel.compliance}</dt>
            <dd>{percent(summary.compliancePercent)}</dd>
          </div>
        )}
      </dl>

      {latest && (
        <section>
          <h2>{panel.retention}</h2>
          <p>
            <strong>{percent(latest.crr)}</strong> <span class="quiet">{latest.quarter}</span>
            {before && (
              <span class="quiet">
                {' · '}
                {panel.before} {percent(before.crr)}
              </span>
            )}
          </p>
        </section>
      )}

      <section>
        <h2>{panel.statuses}</h2>
        <ul>
          {summary.statuses.map(({ status, clients, sharePercent }) => (
            <li key={status}>
              <span>{words.statuses[status]}</span>
              <span>
                {number.format(clients)} <span class="quiet">{percent(sharePercent)}</span>
              </span>
              <Bar colour={status} percent={sharePercent} />
            </li>
          ))}
        </ul>
      </section>

      <section>
        <h2>{panel.classes}</h2>
        <ul>
          {summary.classes.map(({ class: each, clients, revenuePercent }) => (
            <li key={each}>
              <span>{each}</span>
              <span>
                {number.format(clients)}{' '}
                <span class="quiet">{panel.ofRevenue(percent(revenuePercent))}</span>
              </span>
              <Bar colour="class" percent={revenuePercent} />
            </li>
          ))}
        </ul>
      </section>
      {summary.warnings > 0 && <p class="quiet">{panel.warnings(summary.warnings)}</p>}
    </>
  );
}

function Bar({ colour, percent }: { colour: string; percent: number }) {
  return (
    <span class="track">
      <span class={`bar ${colour}`} style={{ width: `${percent}%` }} />
    </span>
  );
}

function shownDay(isoDay: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDay}T00:00:00Z`),
  );
}
