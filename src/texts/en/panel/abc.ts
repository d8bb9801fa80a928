import { englishPlural as plural } from '../plural';

/** The panel's ABC: classes as they would be, and who would move. */
export const abc = {
  tab: 'ABC',
  loading: 'Working the classes out…',
  measure: 'ABC measure',
  window: 'ABC window',
  fromDay: 'ABC from',
  toDay: 'ABC to',
  giveDates: 'Give the first day, the last or both.',
  aShare: 'A ends at, %',
  bShare: 'B ends at, %',
  band: (name: string, clients: string, share: string) =>
    `${name}: ${clients} of the clients, ${share} of the total`,
  caption: 'Pareto curve: the largest clients, and their share of the total',
  class: 'Class',
  ofClients: 'Share of clients',
  ofTotal: 'Share of total',
  concentrated: (share: string) =>
    `One client accounts for ${share} of the total, and would be hard to replace:`,
  moves: 'Who would move',
  nobodyMoves: 'Nobody: the sheet has these categories already.',
  move: (count: number, from: string | null, to: string | null) =>
    from === null
      ? `${plural(count, 'client gets', 'clients get')} ${to}`
      : to === null
        ? `${plural(count, 'client loses', 'clients lose')} ${from}: there is nothing to class by`
        : `${plural(count, 'client moves', 'clients move')} from ${from} to ${to}`,
  held: (count: number) =>
    `${plural(count, 'client has', 'clients have')} a category set by hand or by a trait`,
  heldAs: (rule: string, byClass: string | null) => `${rule} (ABC: ${byClass ?? '—'})`,
  outdated: (count: number) =>
    `The categories in the sheet are out of date: as the settings stand, ${plural(count, 'client', 'clients')} would have another.`,
  apply: 'Apply',
};
