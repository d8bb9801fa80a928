import { addOnLanguage } from '../../sheets/addOnLanguage';
import { booleanOf } from '../argument';
import { dailyAction, switchDailyAction } from '../daily';
import { outcomeOf } from '../outcome';

/** The daily run. */
export interface DailyCalls {
  panelDaily: typeof dailyAction;
  panelSwitchDaily(isOn: boolean): ReturnType<typeof switchDailyAction>;
}

global.panelDaily = (): ReturnType<DailyCalls['panelDaily']> => dailyAction();

global.panelSwitchDaily = (isOn: unknown): ReturnType<DailyCalls['panelSwitchDaily']> => {
  const given = outcomeOf(() => ({ isOn: booleanOf(isOn, addOnLanguage()), message: '' }));
  return given.ok ? switchDailyAction(given.isOn) : given;
};
