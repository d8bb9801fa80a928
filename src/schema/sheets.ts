// What the sheets hold, by role. Their names, in the user's words, are in the texts.

/** The user's tables, which may stand on any sheet. */
export const TABLE_ROLES = ['clients', 'sales', 'contacts'] as const;

export type TableRole = (typeof TABLE_ROLES)[number];

/** The sheets that look ahead, in the order in which they are made. */
export const PLAN_ROLES = [
  'winBack',
  'winBackResults',
  'contactPlan',
  'plans',
  'secondPurchase',
  'segments',
  'whatIf',
] as const;

export type PlanRole = (typeof PLAN_ROLES)[number];

/** The sheets that are the add-on's own. */
export const OWN_ROLES = [
  'settings',
  'report',
  'history',
  'sampleHistory',
  'samplePlans',
  'memory',
  'overview',
  'today',
  'points',
  'templates',
  ...PLAN_ROLES,
  'mailingList',
] as const;

export type OwnRole = (typeof OWN_ROLES)[number];

export type SheetRole = TableRole | OwnRole;
