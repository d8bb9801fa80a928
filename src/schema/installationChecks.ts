// What the add-on takes for true of Google, each by an id. The texts say it as a sentence; whether
// it is so is looked at where the add-on runs.

/** Custom functions, each tried in a cell. */
export const FUNCTION_CHECKS = [
  'ABC',
  'BGNBD_FIT',
  'CHURN_RATE',
  'COHORT_TABLE',
  'CONCENTRATION',
  'CRR',
  'CUSTOMER_LIFETIME',
  'CUSTOMER_STATUS',
  'DAYS_OVERDUE',
  'EXPECTED_PURCHASES',
  'EXPECTED_SPEND',
  'LTV',
  'MISSED_CYCLES',
  'NEXT_CONTACT',
  'NPS',
  'P_ALIVE',
  'PURCHASE_INTERVAL',
  'PURCHASE_SLOWDOWN',
  'REGULARITY',
  'REPEAT_PURCHASE_RATE',
  'RETENTION_TABLE',
  'RFM',
  'STATUS_SHARE',
  'WINBACK_DECISION',
  'WINBACK_VALUE',
] as const;

/** What only whoever has the panel open can tell. */
export const PANEL_CHECKS = ['roundTrip', 'calendarDownload', 'telephoneLink'] as const;

/** What a run by the clock tells. */
export const TRIGGER_CHECKS = [
  'triggerFires',
  'triggerRights',
  'triggerUser',
  'triggerSpreadsheet',
] as const;

/** All else, in the order of the report. */
export const SHEET_CHECKS = [
  'rights',
  'mailQuota',
  'ownTriggers',
  'effectiveUser',
  'documentLock',
  'longProperty',
  'secondFile',
  'secondFileOnOpen',
  'locale',
  'timeZone',
  'zoneOffset',
  'formatDateSpeed',
  'semicolon',
  'comma',
  'openRange',
  'writtenPlain',
  'writtenAsText',
  'serialDay',
  'longCell',
  'rowsBelow',
  'ownRules',
  'ownRulesFound',
  'userRule',
  'strictList',
  'typedColumn',
  'chart',
  'namedRange',
  'todayArgument',
  'asOfArgument',
  'omittedArgument',
] as const;

export type FunctionCheck = (typeof FUNCTION_CHECKS)[number];

/** Those that have a sentence of their own. */
export type SaidCheck =
  | (typeof SHEET_CHECKS)[number]
  | (typeof TRIGGER_CHECKS)[number]
  | (typeof PANEL_CHECKS)[number];

export type InstallationCheck = SaidCheck | FunctionCheck;

/** Every check, in the order of the report. */
export const INSTALLATION_CHECKS: readonly InstallationCheck[] = [
  ...SHEET_CHECKS,
  ...FUNCTION_CHECKS,
  ...TRIGGER_CHECKS,
  ...PANEL_CHECKS,
];
