/** The panel's tabs, in their order. */
export const TAB_NAMES = ['today', 'client', 'winBack', 'overview', 'abc', 'health'] as const;

export type TabName = (typeof TAB_NAMES)[number];
