import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Summary } from '../panel/summary';
import type { Language } from '../texts/texts';
import type { TabName } from './tabName';

/** What every tab is given. */
export interface TabProps {
  language: Language;
  /** Whether it is the tab that is open; the others are kept as they were left. */
  active: boolean;
}

/** What the tabs share. */
export interface PanelContext {
  language: Language;
  /** Of the last recalculation; null where there was none. */
  summary: Summary | null;
  /** Whether tables are set up. */
  isSetUp: boolean;
  /** Grows whenever the panel has changed the base: what was read before is out of date. */
  revision: number;
  /** Whose clients are looked at; '' for everybody's. */
  manager: string;
  choose(manager: string): void;
  /**
   * To be called when the base was changed; with the new summary where it was recalculated too, with
   * null where it was set up and there was nothing to compute.
   */
  changed(summary?: Summary | null): void;
  /**
   * Says in a line what was done, in place of what was said before; with the request's id, it can
   * be taken back from there.
   */
  tell(sentence: string, requestId?: string): void;
  /** Opens another tab. */
  open(tab: TabName): void;
}

export const Panel = createContext<PanelContext | null>(null);

export function usePanel(): PanelContext {
  const panel = useContext(Panel);
  if (!panel) throw new Error('There is no panel around this view.');
  return panel;
}
