import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { booleanOf } from '../argument';
import { dailyAction, switchDailyAction } from '../dailyActions';
import { jobResult } from '../jobResult';

/** The daily run. */
export interface DailyCalls {
  panelDaily: typeof dailyAction;
  panelSwitchDaily(isOn: boolean): ReturnType<typeof switchDailyAction>;
}

export const panelDaily = (): ReturnType<DailyCalls['panelDaily']> => dailyAction();

export const panelSwitchDaily = (isOn: unknown): ReturnType<DailyCalls['panelSwitchDaily']> => {
  const given = jobResult(() => ({ isOn: booleanOf(isOn, addOnLanguage()), message: '' }));
  return given.ok ? switchDailyAction(given.isOn) : given;
};
