import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { ClientLink } from '../clientLink';
import { formatsIn } from '../formats';
import { ManagerField } from '../managerField';
import { PagedList } from '../pagedList';
import { type TabProps, usePanel } from '../panelContext';
import { server } from '../server';
import { useReading } from '../useReading';
import { TodayLine } from './todayLine';

/** Whom to contact today, the best clients and the longest delays first. */
export function TodayTab({ language, active }: TabProps) {
  const words = panelTexts[language].panel.today;
  const { shortDay } = formatsIn(language);
  const { manager } = usePanel();
  const reading = useReading(server.panelToday, active, manager);
  const today = reading.result?.today;

  return (
    <>
      <h2 class="first">{words.title}</h2>
      <ManagerField managers={today?.managers} />
      {today && (
        <>
          <p>{today.counted}</p>
          {today.entries.length > 0 && (
            <PagedList items={today.entries} keyOf={({ key }) => key} label={words.list}>
              {(entry) => <TodayLine entry={entry} language={language} />}
            </PagedList>
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
