import type { Summary } from '../../panel/summary';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { formatsIn } from '../formats';
import { usePanel } from '../panelContext';

/** The base at a glance. Bars repeat what the figures beside them say, for those who see them. */
export function SummaryView({ summary, language }: { summary: Summary; language: Language }) {
  const { words, panel } = panelTexts[language];
  const { overview } = panel;
  const { open } = usePanel();
  const { number, percent, day } = formatsIn(language);
  const [latest, before] = summary.retention;

  return (
    <>
      <p class="quiet">
        {overview.asOf} {day(summary.asOf)}
        {summary.newDeals && (
          <> · {overview.newDeals(summary.newDeals.count, day(summary.newDeals.since))}</>
        )}
      </p>
      <dl class="figures">
        <div class="wide">
          <dt>{overview.overdue}</dt>
          <dd class={summary.overdueContacts > 0 ? 'late' : ''}>
            {/* A count leads to the list of those whom it counts. */}
            <button type="button" class="link" onClick={() => open('today')}>
              {number(summary.overdueContacts)}
            </button>
          </dd>
        </div>
        <div>
          <dt>{overview.clients}</dt>
          <dd>{number(summary.clients)}</dd>
        </div>
        {summary.compliancePercent !== null && (
          <div>
            <dt>{overview.compliance}</dt>
            <dd>{percent(summary.compliancePercent)}</dd>
          </div>
        )}
      </dl>

      {latest && latest.crr !== null && (
        <section>
          <h2>{overview.retention}</h2>
          <p>
            <strong>{percent(latest.crr)}</strong>{' '}
            <span class="quiet">{overview.quarter(latest.quarter)}</span>
            {before && before.crr !== null && (
              <span class="quiet">
                {' · '}
                {overview.before} {percent(before.crr)}
              </span>
            )}
          </p>
        </section>
      )}

      <section>
        <h2>{overview.statuses}</h2>
        <ul>
          {summary.statuses.map(({ status, clients, sharePercent }) => (
            <li key={status}>
              {status === 'active' ? (
                <span>{words.statuses[status]}</span>
              ) : (
                <button type="button" class="link" onClick={() => open('winBack')}>
                  {words.statuses[status]}
                </button>
              )}
              <span>
                {number(clients)} <span class="quiet">{percent(sharePercent)}</span>
              </span>
              <Bar colour={status} percent={sharePercent} />
            </li>
          ))}
          {withoutStatus(summary).map(({ why, clients }) => (
            <li key={why}>
              <span>{overview.withoutStatus[why]}</span>
              <span>{number(clients)}</span>
            </li>
          ))}
        </ul>
      </section>

      <section>
        <h2>{overview.classes}</h2>
        <ul>
          {summary.classes.map(({ class: each, clients, revenuePercent }) => (
            <li key={each}>
              <span>{each}</span>
              <span>
                {number(clients)}{' '}
                <span class="quiet">{overview.ofRevenue(percent(revenuePercent))}</span>
              </span>
              <Bar colour="class" percent={revenuePercent} />
            </li>
          ))}
        </ul>
      </section>
      {summary.warnings > 0 && (
        <p>
          <button type="button" class="link" onClick={() => open('health')}>
            {overview.warnings(summary.warnings)}
          </button>
        </p>
      )}
    </>
  );
}

/** Who is among the clients and has no status, so that the statuses add up. */
function withoutStatus({ clients, buyers, statuses }: Summary) {
  if (buyers === null) return [];
  const withStatus = statuses.reduce((sum, status) => sum + status.clients, 0);
  return [
    { why: 'noPurchase', clients: clients - buyers },
    { why: 'noRhythm', clients: buyers - withStatus },
  ].filter((each): each is { why: 'noPurchase' | 'noRhythm'; clients: number } => each.clients > 0);
}

function Bar({ colour, percent }: { colour: string; percent: number }) {
  return (
    <span class="track">
      <span class={`bar ${colour}`} style={{ width: `${percent}%` }} />
    </span>
  );
}
