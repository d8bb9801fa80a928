import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { ClientLink } from '../clientLink';
import { formatsIn } from '../formats';
import { PagedList } from '../pagedList';

interface Props<Client> {
  title: string;
  /** The first of them. */
  clients: readonly Client[];
  count: number;
  language: Language;
  /** What there is to say of each. */
  note?(client: Client): ComponentChildren;
}

/** A list of clients, folded until it is asked for. */
export function NameList<Client extends { key: string; name: string }>({
  title,
  clients,
  count,
  language,
  note,
}: Props<Client>) {
  const { health } = panelTexts[language].panel;
  const { number } = formatsIn(language);
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && (
        <>
          <PagedList items={clients} keyOf={({ key }) => key} label={title}>
            {(client) => (
              <>
                <ClientLink client={client.key} name={client.name} />
                {note?.(client)}
              </>
            )}
          </PagedList>
          {clients.length < count && (
            <p class="quiet">{health.firstOf(number(clients.length), number(count))}</p>
          )}
        </>
      )}
    </details>
  );
}
