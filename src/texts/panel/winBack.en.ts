/** The panel's Win-back. Whom to bring back, in which order. */
export const winBack = {
  title: 'Win-back queue',
};
