import { useRef, useState } from 'preact/hooks';
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

/**
 * Whom to contact today, the best clients and the longest delays first. Who was contacted, or put
 * off, goes from the list.
 */
export function TodayTab({ language, active }: TabProps) {
  const words = panelTexts[language].panel.today;
  const { shortDay } = formatsIn(language);
  const { manager, changed, tell } = usePanel();
  const reading = useReading(server.panelToday, active, manager);
  const today = reading.result?.today;
  const notes = useRef(new Map<string, string>()).current;
  // Whose lines went before the list was read anew.
  const [gone, setGone] = useState<{ from: typeof today; keys: string[] }>({
    from: undefined,
    keys: [],
  });
  const entries = today?.entries.filter(
    ({ key }) => gone.from !== today || !gone.keys.includes(key),
  );
  const finish = (key: string, sentence: string, requestId: string) => {
    setGone(({ from, keys }) => ({ from: today, keys: from === today ? [...keys, key] : [key] }));
    tell(sentence, requestId);
    changed();
  };

  return (
    <>
      <h2 class="first">{words.title}</h2>
      <ManagerField managers={today?.managers} />
      {today && entries && (
        <>
          <p>{today.counted}</p>
          {entries.length > 0 && (
            <PagedList items={entries} keyOf={({ key }) => key} label={words.list}>
              {(entry) => (
                <TodayLine
                  entry={entry}
                  notes={notes}
                  onDone={(sentence, requestId) => finish(entry.key, sentence, requestId)}
                />
              )}
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
