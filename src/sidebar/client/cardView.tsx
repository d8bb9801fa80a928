import type { CardNote, PanelCard } from '../../panel/panel';
import type { Language } from '../../texts/texts';
import { ClientLink } from '../clientLink';
import { formatsIn } from '../formats';
import { ReadyText } from '../readyText/readyText';
import { useMoney } from '../useMoney';
import { RhythmWheel } from './rhythmWheel';

/** What is known of a client, to be read. */
export function CardView({ card, language }: { card: PanelCard; language: Language }) {
  const { key, name, category, links, notes, rhythm, sections, text } = card;
  const formats = { ...formatsIn(language), money: useMoney() };
  return (
    <>
      <header class="who">
        <ClientLink client={key} name={name} />
        {category && <span class="badge">{category}</span>}
      </header>
      <p class="links">
        {links.map(({ text, href }) =>
          href ? (
            <a key={text} href={href} target="_blank" rel="noopener noreferrer">
              {text}
            </a>
          ) : (
            <span key={text}>{text}</span>
          ),
        )}
      </p>
      {rhythm && <RhythmWheel rhythm={rhythm} />}
      <Notes notes={notes} />
      {text && <ReadyText key={`${key} ${text.text}`} text={text} name={name} isOpen />}
      {sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.bars && (
            <div class="bars" role="img" aria-label={section.bars.words}>
              {section.bars.percents.map((percent, month) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a month is known by its place.
                <i key={month} style={{ height: `${percent}%` }} />
              ))}
            </div>
          )}
          <dl class="columns">
            {section.facts.map(({ name: fact, value, as, source, isLate }) => (
              <div key={fact}>
                <dt>{fact}</dt>
                <dd>
                  {as ? formats[as](value as never) : value}
                  {source && <small class={isLate ? 'late' : 'quiet'}>{source}</small>}
                </dd>
              </div>
            ))}
          </dl>
          <Notes notes={section.notes} />
        </section>
      ))}
    </>
  );
}

function Notes({ notes }: { notes: readonly CardNote[] }) {
  return (
    <>
      {notes.map(({ text, isWarning }) => (
        <p key={text} dir="auto" class={isWarning ? 'late' : 'quiet'}>
          {text}
        </p>
      ))}
    </>
  );
}
