import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Summary } from '../panel/summary';
import { LANGUAGES } from '../schema/languages';
import { panelTexts } from '../texts/panelTexts';
import { AbcTab } from './abc/abcTab';
import { CallNote } from './callNote';
import { chosenTab, rememberTab } from './chosenTab';
import { ClientTab } from './client/clientTab';
import { HealthTab } from './health/healthTab';
import { OverviewTab } from './overview/overviewTab';
import { Panel, type PanelContext, type TabProps } from './panelContext';
import { server } from './server';
import { TabList } from './tabList';
import { TAB_NAMES, type TabName } from './tabName';
import { Toast } from './toast';
import { TodayTab } from './today/todayTab';
import { useTracked } from './useCall';
import { WinBackTab } from './winBack/winBackTab';

/** The page's: it holds the texts of one alone. */
const language = LANGUAGES.find((each) => each in panelTexts) ?? LANGUAGES[0];

const VIEWS: Readonly<Record<TabName, ComponentType<TabProps>>> = {
  overview: OverviewTab,
  abc: AbcTab,
  today: TodayTab,
  client: ClientTab,
  winBack: WinBackTab,
  health: HealthTab,
};

const NOTHING_SAID = { sentence: '', requestId: '' };

/** The panel: its tabs, of which each is made when it is first opened and kept from then on. */
export function PanelView() {
  const start = useTracked(server.panelStart, 'once', language);
  const [chosen, setChosen] = useState(chosenTab);
  // Before anything was computed there is no day's work to show.
  const open = chosen ?? (start.result?.summary ? TAB_NAMES[0] : 'overview');
  const [opened, setOpened] = useState<readonly TabName[]>([]);
  const [toast, setToast] = useState(NOTHING_SAID);
  const [recalculated, setRecalculated] = useState<Summary | null>(null);
  const [isSetUp, setSetUp] = useState(false);
  const [revision, setRevision] = useState(0);
  const [manager, setManager] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel opens.
  useEffect(() => {
    void start.run();
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, []);

  const openTab = (name: TabName) => {
    rememberTab(name);
    setChosen(name);
    setToast(NOTHING_SAID);
    setOpened((before) => [...before, open]);
  };
  const context: PanelContext = {
    language,
    summary: recalculated ?? start.result?.summary ?? null,
    isSetUp: isSetUp || (start.result?.isSetUp ?? false),
    revision,
    manager: manager ?? start.result?.manager ?? '',
    choose: setManager,
    changed: (summary) => {
      if (summary) setRecalculated(summary);
      if (summary !== undefined) setSetUp(true);
      setRevision((before) => before + 1);
    },
    tell: (sentence, requestId = '') => setToast({ sentence, requestId }),
    open: (name) => {
      openTab(name);
      document.getElementById(`tab-${name}`)?.focus();
    },
  };

  return (
    <Panel.Provider value={context}>
      {start.result ? (
        <main class="panel">
          <TabList open={open} onOpen={openTab} />
          {TAB_NAMES.map((name) => {
            const View = VIEWS[name];
            return (
              <div
                key={name}
                role="tabpanel"
                class="view"
                id={`panel-${name}`}
                aria-labelledby={`tab-${name}`}
                hidden={name !== open}
              >
                {(name === open || opened.includes(name)) && (
                  <View language={language} active={name === open} />
                )}
              </div>
            );
          })}
          <Toast {...toast} />
        </main>
      ) : (
        <main class="view">
          <CallNote call={start} working={panelTexts[language].panel.loading} />
        </main>
      )}
    </Panel.Provider>
  );
}
