import { useRef, useState } from 'preact/hooks';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { ClientLink } from '../clientLink';
import { formatsIn } from '../formats';
import { ManagerField } from '../managerField';
import { PagedList } from '../pagedList';
import { type TabProps, usePanel } from '../panelContext';
import { server } from '../server';
import { useMoney } from '../useMoney';
import { useReading } from '../useReading';
import { inOrder, type Order, OrderFields } from './orderFields';
import { TodayLine } from './todayLine';

/**
 * Whom to contact today: those to begin with, and the others below. Who was contacted, or put off,
 * goes from the list.
 */
export function TodayTab({ language, active }: TabProps) {
  const words = panelTexts[language].panel.today;
  const { day: shownDay } = formatsIn(language);
  const money = useMoney();
  const { manager, changed, tell } = usePanel();
  const reading = useReading(server.panelToday, active, manager);
  const today = reading.result?.today;
  const notes = useRef(new Map<string, string>()).current;
  // Whose lines went before the list was read anew.
  const [gone, setGone] = useState<{ from: typeof today; keys: string[] }>({
    from: undefined,
    keys: [],
  });
  const [order, setOrder] = useState<Order>({ by: 'list', search: '' });
  const [isWhole, setWhole] = useState(false);
  const waiting = today?.entries.filter(
    ({ key }) => gone.from !== today || !gone.keys.includes(key),
  );
  const isOrdered = order.by !== 'list' || order.search !== '';
  const entries = waiting && inOrder(waiting, order);
  const shown = isWhole || isOrdered ? entries : entries?.filter(({ isFirst }) => isFirst);
  const more = (entries?.length ?? 0) - (shown?.length ?? 0);
  const finish = (key: string, sentence: string, requestId: string) => {
    setGone(({ from, keys }) => ({ from: today, keys: from === today ? [...keys, key] : [key] }));
    tell(sentence, requestId);
    changed();
  };

  return (
    <>
      <h2 class="first">{words.title}</h2>
      <ManagerField managers={today?.managers} />
      {today && waiting && shown && (
        <>
          <p>
            {today.counted}
            {today.progress && <strong> {today.progress}</strong>}
          </p>
          {today.atRisk.map(({ manager: whose, sum }) => (
            <p key={whose} class="quiet">
              {words.atRisk(whose || words.noManager, money(sum))}
            </p>
          ))}
          {order.by === 'list' && today.order && <p class="quiet">{today.order}</p>}
          {waiting.length > 1 && <OrderFields order={order} onOrder={setOrder} />}
          {order.search !== '' && shown.length === 0 && <p class="quiet">{words.nobodyFound}</p>}
          {shown.length > 0 && (
            <PagedList items={shown} keyOf={({ key }) => key} label={words.list}>
              {(entry) => (
                <TodayLine
                  entry={entry}
                  notes={notes}
                  onDone={(sentence, requestId) => finish(entry.key, sentence, requestId)}
                />
              )}
            </PagedList>
          )}
          {more > 0 && (
            <p class="more">
              <button type="button" class="plain" onClick={() => setWhole(true)}>
                {words.more(more)}
              </button>
            </p>
          )}
          {today.birthdays.length > 0 && (
            <section>
              <h2>{words.birthdays}</h2>
              <PagedList items={today.birthdays} keyOf={({ key }) => key} label={words.birthdays}>
                {({ key, name, day }) => (
                  <>
                    <ClientLink client={key} name={name} />
                    <span class="quiet">{shownDay(day)}</span>
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
