import { type Day, isoDay } from '../core/day';
import type { Category } from '../core/segments/category';
import type { WinBackDecision } from '../core/value/winBackValue';
import { offersInLine } from '../core/winBack/offers';
import type { WinBackEntry } from '../core/winBack/winBackQueue';
import type { WinBackToday } from '../jobs/client/winBackToday';
import { winBackNotes } from '../sheets/reports/winBackNotes';
import { type Language, texts } from '../texts/texts';
import { listCounted } from './listCounted';
import { type PanelText, panelText } from './panelText';

/** A client to be won back, as the panel shows them. */
export interface WinBackLine {
  key: string;
  name: string;
  category: Category | null;
  /** Null where the profit is not known; the cost, where nobody says what it is. */
  value: number | null;
  cost: number | null;
  decision: WinBackDecision | null;
  /**
   * How late we are, and when they were last heard of where that was after they last bought; in
   * words.
   */
  lateness: string;
  /** Why they left, and what to offer them, in words; '' where neither is known. */
  answer: string;
  /** ISO day from which they may be contacted; '' where that is today. */
  nextTouch: string;
  /** Null where there is none. */
  text: PanelText | null;
}

/** The win-back queue, or one manager's part of it. */
export interface WinBack {
  /** ISO day of the figures; '' where nothing was computed yet. */
  figuresOf: string;
  /** Whether a recalculation would bring later ones. */
  isOld: boolean;
  /** How many there are, and of each category; in words. */
  counted: string;
  /** The first of them. */
  entries: WinBackLine[];
  /** The same of class C. */
  classCCounted: string;
  classC: WinBackLine[];
  /** What the queue lacks, and where to put it. */
  notes: string[];
  /** Of the whole base, by name. */
  managers: string[];
}

/** More than anybody wins back in a week, and few enough to cross at once. */
const ENTRIES = 300;

export function winBackView(
  { queue, clients, managers, textFor }: WinBackToday,
  figuresOf: string,
  today: Day,
  isByOwnChance: boolean,
  churnPercent: number | null,
  language: Language,
): WinBack {
  const { contactLists, plans } = texts[language];
  const words = contactLists.winBack;
  const offerTo = ({ key, offer }: WinBackEntry) =>
    offersInLine(offer, clients.get(key)?.productsToOffer ?? '');
  const line = (entry: WinBackEntry): WinBackLine => ({
    key: entry.key,
    name: clients.get(entry.key)?.name ?? entry.key,
    category: entry.category,
    value: entry.value,
    cost: entry.cost,
    decision: entry.decision,
    lateness: [
      words.silent(entry.daysSilent, entry.missedCycles),
      // What the window counts from, where it is not the purchase.
      entry.lastRequest !== null && entry.lastRequest > entry.lastPurchase
        ? words.lastHeard(today - entry.lastRequest)
        : '',
      entry.windowFrom === null
        ? plans.winBack.timings[entry.timing]
        : words.tooEarly(entry.windowFrom),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    answer: [
      entry.reason === null ? '' : words.reason(entry.reason),
      offerTo(entry) === '' ? '' : words.offer(offerTo(entry)),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    nextTouch: entry.nextTouch > today ? isoDay(entry.nextTouch) : '',
    text: panelText(textFor(entry.key), clients.get(entry.key)),
  });
  const { entries, classC } = queue;
  const more = classC.length > ENTRIES ? contactLists.shown(ENTRIES) : '';
  return {
    figuresOf,
    isOld: figuresOf !== isoDay(today),
    counted:
      listCounted(
        entries,
        ENTRIES,
        words,
        language,
        words.of(queue.silent.sleeping, queue.silent.lost),
      ) + words.leftOut(classC.length, queue.control, queue.doNotContact),
    entries: entries.slice(0, ENTRIES).map(line),
    classCCounted: `${words.classC(classC.length)}${more && `.${more}`}`,
    classC: classC.slice(0, ENTRIES).map(line),
    notes: winBackNotes(queue, isByOwnChance, churnPercent, language),
    managers,
  };
}
