import { Service, standsFor } from '../gate/gate';
import { CHART_TYPES } from './keptChart';

/** The kinds of charts there are; charts apart from a sheet are not in the workbench. */
export class Charts extends Service {
  readonly ChartType = CHART_TYPES;
}

standsFor<GoogleAppsScript.Charts.Charts>()(Charts, { name: 'Charts', constants: ['ChartType'] });
