/** A call that reached the client, as the panel sends it; who and which request are still to be said. */
export const CALL_MADE = {
  type: 'call',
  outcome: 'reached',
  nextDay: '',
  score: null,
  reason: '',
  note: '',
  isConfirmed: true,
} as const;
