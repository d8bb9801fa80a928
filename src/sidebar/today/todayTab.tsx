import { useState } from 'preact/hooks';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { ClientLink } from '../clientLink';
import { formatsIn } from '../formats';
import { PagedList } from '../pagedList';
import type { TabProps } from '../panelContext';
import { server } from '../server';
import { useReading } from '../useReading';
import { TodayLine } from './todayLine';

/** Whom to contact today, the best clients and the longest delays first. */
export function TodayTab({ language, active }: TabProps) {
  const words = panelTexts[language].panel.today;
  const { number, shortDay } = formatsIn(language);
  const [manager, setManager] = useState('');
  const reading = useReading(server.panelToday, active, manager);
  const today = reading.result?.today;

  return (
    <>
      <h2 class="first">{words.title}</h2>
      {today && today.managers.length > 0 && (
        <label class="field">
          {words.manager}
          <select value={manager} onChange={(event) => setManager(event.currentTarget.value)}>
            <option value="">{words.everybody}</option>
            {today.managers.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {today && (
        <>
          <p>
            {today.count === 0 ? words.nobody : words.count(today.count)}
            {today.byCategory.map(({ category, clients }) => (
              <span key={category} class="quiet">
                {' · '}
                {category} {number(clients)}
              </span>
            ))}
          </p>
          {today.count > 0 && (
            <PagedList items={today.entries} keyOf={({ key }) => key} label={words.list}>
              {(entry) => <TodayLine entry={entry} language={language} />}
            </PagedList>
          )}
          {today.entries.length < today.count && (
            <p class="quiet">{words.more(number(today.entries.length), number(today.count))}</p>
          )}
          {today.birthdays.length > 0 && (
            <section>
              <h2>{words.birthdays}</h2>
              <PagedList items={today.birthdays} keyOf={({ key }) => key} label={words.birthdays}>
                {({ key, name, day }) => (
                  <>
                    <ClientLink client={key} name={name} />
                    <span class="quiet">{shortDay(day)}</span>
                  </>
                )}
              </PagedList>
            </section>
          )}
        </>
      )}
      <CallNote call={reading} working={words.loading} />
    </>
  );
}
