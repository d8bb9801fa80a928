/** The panel's tabs, in their order. */
export const TAB_NAMES = ['overview', 'abc', 'today', 'client', 'winBack', 'health'] as const;

export type TabName = (typeof TAB_NAMES)[number];
