/** The ledger of loyalty points. */
export const pointsLedger = {
  headers: { date: 'Day', client: 'Client', points: 'Points', note: 'What for' },
  notes: {
    date: 'Blank counts from the start. A day that is still to come does not count yet.',
    client: 'As in Clients; a telephone or an e-mail will do.',
    points:
      'Yours to type: what a client spent, with a minus; what you gave them besides, without.',
    note: 'For people only; it changes no figure.',
  },
  nobody: 'No client in Clients matches, or several do: the line does not count.',
  columnGone: 'The ledger has lost this column: no line of it counts. Write the header again.',
  overspent: (clients: readonly string[], others: number) =>
    `More points were spent than earned: ${clients.join(', ')}${others > 0 ? ` and ${others} more` : ''}. Look at their lines, or at the sum of a point in Settings.`,
};
