/** The panel's Today. Whom to call today, and why. */
export const today = {
  title: 'Contacts for today',
};
