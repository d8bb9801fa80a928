import type { Cell } from '../../cells/cell';
import type { OwnRole } from '../../schema/sheets';
import { ALL_TEXTS, type Texts } from '../../texts/texts';
import { findSettingRows } from './settingRows';

/**
 * How a sheet of the add-on's own begins. A title is a phrase that a user may well head a sheet of
 * their own with, so it is never enough.
 */
interface Mark {
  /** In the first cell; left out where the first row is a header. */
  title?: string;
  /**
   * In one row: the first where there is no title, else one not far below it. None where nobody but
   * the add-on writes such a title.
   */
  headings: readonly string[];
}

const MARKS: Readonly<Record<OwnRole, (texts: Texts) => Mark>> = {
  settings: ({ headers }) => ({ headings: headers.settings }),
  report: ({ headers }) => ({ headings: headers.report }),
  history: historyMark,
  sampleHistory: historyMark,
  memory: ({ memory }) => ({ title: memory.firstCell, headings: [] }),
  overview: ({ overview }) => ({ title: overview.title, headings: [overview.asOf] }),
  points: ({ pointsLedger }) => ({ headings: Object.values(pointsLedger.headers) }),
  today: ({ todaySheet }) => listMark(todaySheet),
  winBack: ({ plans }) => listMark(plans.winBack),
  winBackResults: ({ plans }) => listMark(plans.winBackResults),
  contactPlan: ({ plans }) => listMark(plans.contactPlan),
  plans: plansMark,
  samplePlans: plansMark,
  secondPurchase: ({ plans }) => listMark(plans.secondPurchase),
  segments: ({ plans }) => listMark(plans.segments),
  templates: ({ templates }) => ({ headings: Object.values(templates.headers) }),
  whatIf: ({ plans }) => listMark(plans.whatIf),
  mailingList: ({ plans }) => listMark(plans.mailingList),
};

/**
 * Rows among which the headings under a title stand, with room for a few that the user has put in
 * between.
 */
const TOP_ROWS = 12;

/**
 * So much of its headings tells a sheet: a user may rename one, and another version has one more.
 */
const TELLING_SHARE = 2 / 3;

/**
 * Whether a sheet is the add-on's own of this role by what it holds, in any language. One that
 * holds the title alone is, as a run that was stopped leaves it.
 *
 * @param rows the sheet from its first row on
 */
export function bearsMark(role: OwnRole, rows: readonly (readonly Cell[])[]): boolean {
  const marks = ALL_TEXTS.map(MARKS[role]);
  const count = marks[0]?.headings.length ?? 0;
  const bears = (cells: readonly Cell[], share: number) => {
    const found = Array.from({ length: count }, (_, index) =>
      marks.some(({ headings }) => cells.includes(headings[index] ?? '')),
    ).filter(Boolean);
    return found.length >= count * share;
  };
  const [first = [], ...below] = rows;
  if (role === 'settings') return bears(first, 1) && holdsSettings(rows);
  const titles = marks.flatMap(({ title }) => title ?? []);
  if (titles.length === 0) return bears(first, TELLING_SHARE);
  if (!titles.some((title) => first[0] === title)) return false;
  const isTitleAlone = rows.flat().filter((cell) => cell !== '').length === 1;
  return isTitleAlone || below.slice(0, TOP_ROWS).some((cells) => bears(cells, TELLING_SHARE));
}

/**
 * `Setting`, `Value` and the rest head many a list; the add-on's has its labels, or nothing yet.
 */
function holdsSettings(rows: readonly (readonly Cell[])[]): boolean {
  return rows.length === 1 || findSettingRows(rows, 2).rows.size > 0;
}

function historyMark({ history }: Texts): Mark {
  return { headings: Object.values(history.headers) };
}

function plansMark({ planAndFact }: Texts): Mark {
  return { headings: Object.values(planAndFact.headers) };
}

function listMark({
  title,
  headers,
}: {
  title: string;
  headers: Readonly<Record<string, string>> | readonly string[];
}): Mark {
  return { title, headings: Object.values(headers) };
}
