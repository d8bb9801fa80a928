import './client.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelCard, SaidOfClient } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { type TabProps, usePanel } from '../panelContext';
import { server } from '../server';
import { SnoozeButtons } from '../snoozeButtons';
import { useReading } from '../useReading';
import { CardView } from './cardView';
import { type ContactDraft, newDraft } from './contactDraft';
import { ContactForm } from './contactForm';
import { KnownForm } from './knownForm';
import { useSelectedClient } from './useSelectedClient';

/** What was typed about a client and not taken by the server yet. */
interface Typed {
  draft: ContactDraft;
  said: SaidOfClient;
}

/**
 * The card of the client whose row is selected. While something is typed about one, that card stays
 * until another is asked for.
 */
export function ClientTab({ language, active }: TabProps) {
  const { changed, tell } = usePanel();
  const words = panelTexts[language].panel.client;
  const selecting = useSelectedClient(active);
  const selected = selecting.result?.selected ?? null;
  const [shown, setShown] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  // What was seen of a client in this session is shown at once, while it is read anew.
  const cards = useRef(new Map<string, PanelCard>()).current;
  const reading = useReading(server.panelClientCard, active && shown !== '', shown);
  const read = reading.result?.card;
  if (read) cards.set(read.key, read);
  const card = cards.get(shown);
  const own = typed[shown];
  const isTyping = own !== undefined && (own.draft.isBegun || Object.keys(own.said).length > 0);

  const show = (key: string) => {
    setShown(key);
    setTyped((before) => ({ ...before, [key]: before[key] ?? { draft: newDraft(), said: {} } }));
  };
  const other = selected && selected.key !== shown ? selected : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is selected and typed decides.
  useEffect(() => {
    if (other && !isTyping) show(other.key);
  }, [other?.key, isTyping]);

  const type = (key: string, change: (before: Typed) => Partial<Typed>) =>
    setTyped((before) => {
      const standing = before[key] ?? { draft: newDraft(), said: {} };
      return { ...before, [key]: { ...standing, ...change(standing) } };
    });
  const finish = (sentence: string, requestId: string) => {
    tell(sentence, requestId);
    changed();
  };
  return (
    <>
      <div role="status">
        {other && isTyping && (
          <p class="offer">
            {words.selected(other.name)}{' '}
            <button type="button" class="plain" onClick={() => show(other.key)}>
              {words.open}
            </button>
          </p>
        )}
      </div>
      {shown === '' && <p class="quiet">{words.choose}</p>}
      <CallNote call={reading} working={card ? undefined : words.loading} />
      <CallNote call={selecting} />
      {card && own && (
        <>
          <CardView card={card} language={language} />
          <SnoozeButtons
            key={`snooze ${card.key}`}
            client={card.key}
            name={card.name}
            onDone={finish}
          />
          <ContactForm
            key={`log ${card.key}`}
            card={card}
            draft={own.draft}
            onDraft={(draft) => type(card.key, () => ({ draft }))}
            onLogged={(sentence, requestId) => {
              // What was typed since is another contact.
              type(card.key, ({ draft }) =>
                draft.contact.requestId === requestId ? { draft: newDraft() } : {},
              );
              finish(sentence, requestId);
            }}
          />
          <details>
            <summary>{words.edit}</summary>
            <KnownForm
              key={card.key}
              card={card}
              said={own.said}
              onSaid={(said) => type(card.key, () => ({ said }))}
              onSaved={(sentence, saved, requestId) => {
                type(card.key, ({ said }) => (said === saved ? { said: {} } : {}));
                finish(sentence, requestId);
              }}
            />
          </details>
        </>
      )}
    </>
  );
}
