export * from './calls/abc';
export * from './calls/base';
export * from './calls/client';
export * from './calls/daily';
export * from './calls/foresight';
export * from './calls/health';
export * from './calls/installation';
export * from './calls/plans';
export * from './calls/settings';
export * from './calls/setUp';
export * from './calls/show';
export * from './calls/spellings';
export * from './calls/start';
export * from './calls/statuses';
export * from './calls/today';
export * from './calls/winBack';

import type { AbcCalls } from './calls/abc';
import type { BaseCalls } from './calls/base';
import type { ClientCalls } from './calls/client';
import type { DailyCalls } from './calls/daily';
import type { ForesightCalls } from './calls/foresight';
import type { HealthCalls } from './calls/health';
import type { InstallationCalls } from './calls/installation';
import type { PlanCalls } from './calls/plans';
import type { SettingsCalls } from './calls/settings';
import type { SetUpCalls } from './calls/setUp';
import type { ShowCalls } from './calls/show';
import type { SpellingCalls } from './calls/spellings';
import type { StartCalls } from './calls/start';
import type { StatusCalls } from './calls/statuses';
import type { TodayCalls } from './calls/today';
import type { WinBackCalls } from './calls/winBack';

export type { SelectedClient } from '../jobs/client/selectedClient';
export type { Health, TableHealth, Undoable } from '../jobs/health';
export type { Inspection, Place, TableInspection } from '../jobs/setUp/inspect';
export type { Choice } from '../jobs/setUp/setUp';
export type { UnderstoodStatus, UnderstoodTable } from '../jobs/setUp/understood';
export type { TwinRows } from '../jobs/spellings/twinsFound';
export type { TableRole } from '../schema/sheets';
export type { Finding } from '../sheets/installation/finding';
export type { SheetContents } from '../sheets/tables/sheetContents';
export type { SaidOfClient } from './calls/client';
export type { CheckedInstallation, CheckInWords } from './calls/installation';
export type { CardNote, PanelCard } from './cardInWords';
export type { ForesightView } from './foresightView';
export type { PanelText } from './panelText';
export type { SegmentationView } from './segmentationView';
export type { SegmentationWish } from './segmentationWish';
export type { SettingsView, SettingView } from './settingsView';
export type { TodayEntry } from './todayView';
export type { WinBackLine } from './winBackView';

/**
 * The panel's server side, as the panel sees it: what it may call through google.script.run. An
 * argument is unknown until it has been checked; the types are the panel's promise.
 */
export type PanelServer = StartCalls &
  AbcCalls &
  DailyCalls &
  BaseCalls &
  ClientCalls &
  ForesightCalls &
  HealthCalls &
  InstallationCalls &
  PlanCalls &
  SettingsCalls &
  SetUpCalls &
  ShowCalls &
  SpellingCalls &
  StatusCalls &
  TodayCalls &
  WinBackCalls;
