import type { panelTexts as english } from '../en/panelTexts';
import { logQuery } from './bigQuery/logQuery';
import { conventions } from './conventions';
import { headers } from './headers';
import { panel } from './panel/panel';
import { setUp } from './setUp';
import { tablesUnderstood } from './tablesUnderstood';
import { words } from './words';

export const panelTexts: typeof english = {
  conventions,
  headers,
  logQuery,
  panel,
  setUp,
  tablesUnderstood,
  words,
};
