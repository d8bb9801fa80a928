/** Where a client stands with the contacts the category calls for. */
type ClientSnapshot = 'onTrack' | 'soon' | 'overdue';

/** How a manager works. */
export interface Manner {
  readonly clientSnapshots: Readonly<Record<ClientSnapshot, number>>;
  /** Days between contacts against those called for. */
  readonly pace: number;
  readonly writesNotes: number;
  /** How often a contact goes further than talk. */
  readonly drive: number;
  /** What the manager adds to the clients' scores. */
  readonly charm: number;
}

/** The three managers: disciplined, middling and sloppy. */
export const MANNERS: readonly Manner[] = [
  {
    clientSnapshots: { onTrack: 72, soon: 14, overdue: 14 },
    pace: 0.95,
    writesNotes: 0.6,
    drive: 0.5,
    charm: 0.5,
  },
  {
    clientSnapshots: { onTrack: 50, soon: 12, overdue: 38 },
    pace: 1.25,
    writesNotes: 0.35,
    drive: 0.4,
    charm: 0,
  },
  {
    clientSnapshots: { onTrack: 23, soon: 6, overdue: 71 },
    pace: 1.9,
    writesNotes: 0.12,
    drive: 0.28,
    charm: -0.9,
  },
];
