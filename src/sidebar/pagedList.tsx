import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { panelTexts } from '../texts/panelTexts';
import { formatsIn } from './formats';
import { usePanel } from './panelContext';

interface Props<Item> {
  items: readonly Item[];
  keyOf(item: Item): string;
  children(item: Item): ComponentChildren;
  /** What the list is, for those who do not see it. */
  label: string;
}

/** So many rows fill a panel more than once, and are drawn at once. */
const PAGE = 50;

/** A list of which as much is drawn as was asked for, however long it is. */
export function PagedList<Item>({ items, keyOf, children, label }: Props<Item>) {
  const { language } = usePanel();
  const { panel } = panelTexts[language];
  const { number } = formatsIn(language);
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);

  // Whoever asked for more goes on reading where it begins, though the button may be gone.
  useLayoutEffect(() => {
    if (shown > PAGE) (list.current?.children[shown - PAGE] as HTMLElement | undefined)?.focus();
  }, [shown]);

  const left = items.length - shown;
  return (
    <>
      <ul ref={list} class="rows" aria-label={label}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item)} tabIndex={index > 0 && index % PAGE === 0 ? -1 : undefined}>
            {children(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p class="more">
          <button type="button" class="plain" onClick={() => setShown(shown + PAGE)}>
            {panel.more(Math.min(left, PAGE))}
          </button>
          <span class="quiet">{panel.shownOf(number(shown), number(items.length))}</span>
        </p>
      )}
    </>
  );
}
