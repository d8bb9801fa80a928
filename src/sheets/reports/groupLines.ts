import type { Cell } from '../../cells/cell';
import { fromMinor } from '../../core/money';
import type { ClientGroup, ClientGroups } from '../../core/overview/clientGroups';
import type { Dynamics } from '../../core/overview/dynamics';
import { besideNorm, LOST_NORM, SLEEPING_NORM } from '../../core/overview/lossShares';
import type { QuarterScores } from '../../core/overview/npsByQuarter';
import type { Theme, ThemeFigures, Themes } from '../../core/overview/themes';
import { LEAST_CASES } from '../../core/winBack/returnRate';
import { type Language, type Texts, texts } from '../../texts/texts';
import { escapedCell } from '../grid/escapedCell';
import { type FigureFormats, figureFormats } from '../grid/figureFormats';
import { headerLine, type Line, sentenceLine, titleLine } from './lines';
import { pointsBetween } from './periodLines';

/** What the clients of each source bring, or of each product that they bought first. */
export function clientGroupLines(
  of: 'sources' | 'firstProducts',
  { [of]: found, isAfterMargin }: Dynamics,
  language: Language,
  formats: FigureFormats,
): Line[] {
  const { groups: words, overview } = texts[language];
  const { title, label, none } = words[of];
  if (found === null) return [titleLine(title), sentenceLine(none)];
  if (typeof found === 'string') return [titleLine(title), sentenceLine(words[of][found])];
  const value = isAfterMargin ? overview.lifetimeValueAfterMargin : overview.lifetimeValue;
  return [
    titleLine(title),
    headerLine(words.groupHeader(label, value)),
    ...groupRows(found, language, formats),
    sentenceLine(words.groupRemark(LEAST_CASES)),
    sentenceLine(words.rowsCounted),
  ];
}

function groupRows(
  { named, others, unknown, total }: ClientGroups,
  language: Language,
  { text, count, rate, money }: FigureFormats,
): Line[] {
  const { groups: words } = texts[language];
  const row = (label: Cell, group: ClientGroup): Line => ({
    kind: 'figures',
    cells: [
      label,
      group.clients,
      group.repeatRatePercent ?? '',
      fromMinor(group.revenue) ?? '',
      group.lifetimeValue ?? '',
    ],
    formats: [text, count, rate, money, money],
  });
  return [
    ...named.map((group) => row(escapedCell(group.label), group)),
    ...(others ? [row(words.others(others.groups), others)] : []),
    ...(unknown ? [row(words.notKnown, unknown)] : []),
    row(words.totalOfRows, total),
  ];
}

/** Why clients fall silent. */
export function leavingLines(
  { leaving }: Dynamics,
  language: Language,
  formats: FigureFormats,
): Line[] {
  return themeLines(leaving, texts[language].groups.leaving, ['clients'], language, formats);
}

/** What clients complain of. */
export function complaintLines(
  { complaints }: Dynamics,
  language: Language,
  formats: FigureFormats,
): Line[] {
  const words = texts[language].groups.complaints;
  return themeLines(complaints, words, ['cases', 'clients'], language, formats);
}

function themeLines(
  { rows, total }: Themes,
  words: Texts['groups']['leaving' | 'complaints'],
  counted: readonly ('cases' | 'clients')[],
  language: Language,
  { text, count, money }: FigureFormats,
): Line[] {
  if (rows.length === 0) return [titleLine(words.title), sentenceLine(words.none)];
  const { groups } = texts[language];
  const nameOf = (theme: Theme): Cell =>
    theme.kind === 'named'
      ? escapedCell(theme.word)
      : theme.kind === 'otherWords'
        ? groups.otherWords
        : words.noWords;
  const row = (label: Cell, figures: ThemeFigures): Line => ({
    kind: 'figures',
    cells: [
      label,
      ...counted.map((what) => figures[what]),
      fromMinor(figures.yearRevenue) ?? '',
      fromMinor(figures.revenue) ?? '',
    ],
    formats: [text, ...counted.map(() => count), money, money],
  });
  return [
    titleLine(words.title),
    headerLine(words.header),
    ...rows.map(({ theme, ...figures }) => row(nameOf(theme), figures)),
    row(groups.total, total),
    sentenceLine(words.remark),
  ];
}

/** How many clients are lost and asleep, beside what is usual. */
export function normLines(
  { lossShares: { lost, sleeping } }: Dynamics,
  language: Language,
): Line[] {
  const { groups, overview } = texts[language];
  const { norm } = groups;
  const { text, count, rate } = figureFormats(language);
  const formats = [text, count, count, rate];
  const sleepingPlace =
    sleeping.percent === null ? null : besideNorm(sleeping.percent, SLEEPING_NORM);
  return [
    titleLine(norm.title),
    headerLine(norm.header),
    'reason' in lost
      ? { kind: 'figures', cells: [norm.lost, '', '', '', norm.refusal(lost)], formats }
      : {
          kind: 'figures',
          cells: [
            norm.lost,
            lost.clients,
            lost.of,
            lost.percent ?? '',
            lost.percent === null ? '' : norm.lostPlaces[besideNorm(lost.percent, LOST_NORM)],
          ],
          formats,
        },
    {
      kind: 'figures',
      cells: [
        norm.sleeping,
        sleeping.clients,
        sleeping.of,
        sleeping.percent ?? '',
        sleepingPlace === null
          ? ''
          : norm.sleepingPlaces[sleepingPlace === 'below' ? 'below' : 'within'],
      ],
      formats,
    },
    ...('reason' in lost ? [] : [sentenceLine(norm.besideChurn(overview.yearlyChurn))]),
  ];
}

/** The scores of the last quarter beside those of the one before. */
export function scoreLines({ scores }: Dynamics, language: Language): Line[] {
  const { dynamics, groups, conventions } = texts[language];
  const { text, count, decimal, points } = figureFormats(language);
  const { running, lastFull, before } = scores;
  const label = ({ period }: Pick<QuarterScores, 'period'>) =>
    conventions.period(period, 'quarter');
  const nps = (quarter: QuarterScores | null) => quarter?.netPromoterScore ?? null;
  return [
    titleLine(groups.scores.title),
    headerLine([
      '',
      running
        ? dynamics.columns.running(label(running))
        : dynamics.columns.notBegun(label({ period: lastFull.period + 1 })),
      label(lastFull),
      label(before),
      dynamics.columns.change,
    ]),
    {
      kind: 'figures',
      cells: [
        groups.scores.nps,
        nps(running) ?? '',
        nps(lastFull) ?? '',
        nps(before) ?? '',
        pointsBetween(nps(before), nps(lastFull)) ?? '',
      ],
      formats: [text, decimal, decimal, decimal, points],
    },
    {
      kind: 'figures',
      cells: [groups.scores.count, running?.scores ?? '', lastFull.scores, before.scores],
      formats: [text, count, count, count],
    },
  ];
}
