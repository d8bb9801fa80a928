import './panel/base';
import './panel/daily';
import './panel/plans';
import './panel/setUp';
import './panel/showClient';
import './panel/start';
import './panel/today';
import type { BaseCalls } from './panel/base';
import type { DailyCalls } from './panel/daily';
import type { PlanCalls } from './panel/plans';
import type { SetUpCalls } from './panel/setUp';
import type { ShowClientCalls } from './panel/showClient';
import type { StartCalls } from './panel/start';
import type { TodayCalls } from './panel/today';

export type { Inspection, Place, TableInspection } from '../jobs/inspect';
export type { Choice } from '../jobs/setUp';
export type { TableRole } from '../sheets/mapping';
export type { SheetContents } from '../sheets/sheetContents';
export type { TodayEntry } from './today';

/**
 * The panel's server side, as the panel sees it: what it may call through google.script.run. An argument is unknown until it has been
 * checked; the types are the panel's promise.
 */
export type PanelServer = StartCalls &
  DailyCalls &
  BaseCalls &
  PlanCalls &
  SetUpCalls &
  ShowClientCalls &
  TodayCalls;
