import './panel/abc';
import './panel/base';
import './panel/client';
import './panel/daily';
import './panel/health';
import './panel/plans';
import './panel/setUp';
import './panel/show';
import './panel/start';
import './panel/today';
import './panel/winBack';
import type { AbcCalls } from './panel/abc';
import type { BaseCalls } from './panel/base';
import type { ClientCalls } from './panel/client';
import type { DailyCalls } from './panel/daily';
import type { HealthCalls } from './panel/health';
import type { PlanCalls } from './panel/plans';
import type { SetUpCalls } from './panel/setUp';
import type { ShowCalls } from './panel/show';
import type { StartCalls } from './panel/start';
import type { TodayCalls } from './panel/today';
import type { WinBackCalls } from './panel/winBack';

export type { Health, TableHealth, Undoable } from '../jobs/health';
export type { Inspection, Place, TableInspection } from '../jobs/inspect';
export type { SelectedClient } from '../jobs/selectedClient';
export type { Choice } from '../jobs/setUp';
export type { TableRole } from '../sheets/mapping';
export type { SheetContents } from '../sheets/sheetContents';
export type { CardNote, PanelCard } from './clientCard';
export type { SaidOfClient } from './panel/client';
export type { SegmentationView } from './segmentationView';
export type { SegmentationWish } from './segmentationWish';
export type { TodayEntry } from './today';
export type { WinBackLine } from './winBack';

/**
 * The panel's server side, as the panel sees it: what it may call through google.script.run. An argument is unknown until it has been
 * checked; the types are the panel's promise.
 */
export type PanelServer = StartCalls &
  AbcCalls &
  DailyCalls &
  BaseCalls &
  ClientCalls &
  HealthCalls &
  PlanCalls &
  SetUpCalls &
  ShowCalls &
  TodayCalls &
  WinBackCalls;
