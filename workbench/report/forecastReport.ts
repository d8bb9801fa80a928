import type { ForesightFigures, ForesightView } from '../../src/panel/foresightView';
import type { ScriptedBook } from '../spreadsheet/scriptedBook';

/** How the forecast did on the base's past. */
export interface ReportedForecast extends ForesightFigures {
  /** Of chances that were said, and how many of them came true, percent. */
  calibration: ForesightView['calibration'];
}

/** As the panel is told it; null where it was not tried, or does not hold. */
export function reportedForecast(workbench: ScriptedBook): ReportedForecast | null {
  const { foresight } = workbench.callFromSidebar('panelForesight', []) as {
    foresight: ForesightView | null;
  };
  if (!foresight?.figures) return null;
  return { ...foresight.figures, calibration: foresight.calibration };
}
