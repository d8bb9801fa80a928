import type { Cell } from '../../cells/cell';
import { addDays, type Day } from '../../core/day';
import { fromMinor } from '../../core/money';
import { CHURN_SIGNALS } from '../../core/rhythm/churnSignal';
import type { MeasuredSignals } from '../../core/rhythm/signalHitRate';
import type { CampaignGroup, CampaignOutcome } from '../../core/winBack/campaign';
import {
  LEAST_CASES,
  type MeasuredReturnRates,
  type ReturnRate,
} from '../../core/winBack/returnRate';
import type { ColumnFormat } from '../../schema/kinds';
import { type Language, texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { OwnSheet } from '../document/workbook';
import { type ListColumn, listOf, writeLists } from './listSheet';

/** What the sheet shows. */
export interface WinBackResults {
  /** Null where nobody was silent when the campaign began. */
  outcome: CampaignOutcome | null;
  campaignDays: number;
  /** Null: no control group is left out. */
  controlGroupSince: Day | null;
  /** Whether there is a sales log to measure by. */
  hasLog: boolean;
  rates: MeasuredReturnRates;
  signals: MeasuredSignals;
}

/**
 * Writes what became of the last campaign, how often silent clients came back, and how often each
 * churn signal came true.
 */
export function writeWinBackResults(
  opened: OwnSheet,
  { outcome, campaignDays, controlGroupSince, hasLog, rates, signals }: WinBackResults,
  document: SheetDocument,
): void {
  const { language } = document;
  const { winBackResults: words } = texts[language].plans;
  const groups = outcome
    ? (['target', 'comparison'] as const).map((group) => ({
        name: words.groups[outcome.parted][group],
        ...outcome[group],
      }))
    : [];
  writeLists(
    opened,
    {
      title: words.title,
      sentences: [
        ...(hasLog
          ? [
              ...(outcome
                ? [
                    words.outcome[outcome.parted](outcome.fromDay, campaignDays),
                    comparability(outcome, groups, language),
                  ]
                : [words.noOutcome]),
              ...(controlGroupSince !== null && outcome?.parted !== 'drawn'
                ? [words.drawnLater(controlGroupSince, addDays(controlGroupSince, campaignDays))]
                : []),
              rates.cutDays.length > 0
                ? words.measured(rates.horizonDays, rates.cutDays.length)
                : words.notMeasured,
              signals.cutDays.length > 0
                ? words.signals(signals.cutDays.length)
                : words.signalsNotMeasured,
            ]
          : [words.noLog]),
      ],
      lists: [
        listOf(campaignColumns(language), groups),
        listOf(rateColumns(language), spansOf(rates, language)),
        listOf(
          signalColumns(language),
          CHURN_SIGNALS.map((signal) => ({ signal, ...signals.bySignal[signal] })),
        ),
      ],
    },
    document,
  );
}

type Group = CampaignGroup & { name: string };

/** What a difference between the groups of a campaign tells. */
function comparability(
  { parted }: CampaignOutcome,
  groups: readonly Group[],
  language: Language,
): string {
  const { tooFew, difference } = texts[language].plans.winBackResults;
  const small = groups.filter(({ clients }) => clients < LEAST_CASES);
  return small.length > 0 ? tooFew(small, LEAST_CASES) : difference[parted];
}

function campaignColumns(language: Language): ListColumn<Group>[] {
  const { campaign, headers } = texts[language].plans.winBackResults;
  const figure = (
    header: keyof typeof headers,
    format: ColumnFormat,
    cell: (group: Group) => number | null,
  ): ListColumn<Group> => ({
    header: headers[header],
    format,
    width: header === 'result' ? 130 : 100,
    // Of a few nothing is told but how many they are.
    cell: (group) => (group.clients < LEAST_CASES ? '' : (cell(group) ?? '')),
  });
  return [
    { header: campaign, format: 'text', width: 130, cell: ({ name }) => name },
    { header: headers.clients, format: 'count', width: 100, cell: ({ clients }) => clients },
    figure('answered', 'count', ({ answered }) => answered),
    figure('returned', 'count', ({ returned }) => returned),
    figure('returnedPercent', 'decimal', ({ returnedPercent }) => returnedPercent),
    figure('revenue', 'money', ({ revenue }) => fromMinor(revenue)),
    figure('profit', 'money', ({ profit }) => fromMinor(profit)),
    figure('cost', 'money', ({ cost }) => cost),
    figure('result', 'money', ({ profit, cost }) =>
      profit === null || cost === null ? null : fromMinor(profit) - cost,
    ),
  ];
}

interface NamedRate {
  name: string;
  rate: ReturnRate | null;
}

function rateColumns(language: Language): ListColumn<NamedRate>[] {
  const { silence, returnRate, cases } = texts[language].plans.winBackResults;
  return [
    { header: silence, format: 'text', width: 120, cell: ({ name }) => name },
    { header: returnRate, format: 'decimal', width: 100, cell: ({ rate }) => rate?.percent ?? '' },
    { header: cases, format: 'count', width: 80, cell: ({ rate }) => rate?.cases ?? '' },
  ];
}

function spansOf({ bySilence, silent }: MeasuredReturnRates, language: Language): NamedRate[] {
  const { span, allSilent } = texts[language].plans.winBackResults;
  const named = bySilence.map(({ fromMissedCycles, rate }, index) => {
    const next = bySilence[index + 1];
    return { name: span(fromMissedCycles, next ? next.fromMissedCycles - 1 : null), rate };
  });
  return [...named, { name: allSilent, rate: silent }];
}

type NamedSignal = {
  signal: (typeof CHURN_SIGNALS)[number];
} & MeasuredSignals['bySignal']['slowdown'];

function signalColumns(language: Language): ListColumn<NamedSignal>[] {
  const { plans, words } = texts[language];
  const { signal, cameTrue, without, cases } = plans.winBackResults;
  const figure = (
    header: string,
    format: ColumnFormat,
    width: number,
    cell: (row: NamedSignal) => Cell | undefined,
  ): ListColumn<NamedSignal> => ({ header, format, width, cell: (row) => cell(row) ?? '' });
  return [
    figure(signal, 'text', 225, (row) => words.churnSignals[row.signal]),
    figure(cameTrue, 'decimal', 100, ({ shown }) => shown?.percent),
    figure(cases, 'count', 80, ({ shown }) => shown?.cases),
    figure(without, 'decimal', 100, ({ notShown }) => notShown?.percent),
    figure(cases, 'count', 80, ({ notShown }) => notShown?.cases),
  ];
}
