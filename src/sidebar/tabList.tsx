import { useRef } from 'preact/hooks';
import { type PanelTexts, panelTexts } from '../texts/panelTexts';
import { usePanel } from './panelContext';
import { tabAfter } from './tabAfter';
import { TAB_NAMES, type TabName } from './tabName';

interface Props {
  open: TabName;
  onOpen(name: TabName): void;
}

/** The panel's tabs: one stop of the Tab key, arrows from one to the next. */
export function TabList({ open, onOpen }: Props) {
  const { panel }: PanelTexts = panelTexts[usePanel().language];
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabAfter(event.key, open, TAB_NAMES);
    if (!next) return;
    event.preventDefault();
    onOpen(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={panel.tabList} onKeyDown={onKeyDown}>
      {TAB_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-controls={`panel-${name}`}
          aria-selected={name === open}
          tabIndex={name === open ? 0 : -1}
          onClick={() => onOpen(name)}
        >
          {panel[name].tab}
        </button>
      ))}
    </div>
  );
}
