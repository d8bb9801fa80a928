import { logQuery } from './bigQuery/logQuery';
import { conventions } from './conventions';
import { headers } from './headers';
import { panel } from './panel/panel';
import { setUp } from './setUp';
import { tablesUnderstood } from './tablesUnderstood';
import { words } from './words';

/** The texts that the panel shows, and they alone: its page is one file, and a small one. */
export const panelTexts = {
  conventions,
  headers,
  logQuery,
  panel,
  setUp,
  tablesUnderstood,
  words,
};
