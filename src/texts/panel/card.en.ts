/** The panel's Client. One client: his rhythm, his figures, what to do. */
export const card = {
  title: 'Client card',
};
