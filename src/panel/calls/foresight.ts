import { keptForesight } from '../../sheets/document/foresight';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { foreseeAction } from '../actions';
import { type ForesightView, foresightView } from '../foresightView';
import { type JobResult, jobResult } from '../jobResult';
import { lastSummary } from '../lastSummary';

/** What the base's own past says of its clients to come. */
export interface ForesightCalls {
  /** Tries the forecast on the past where that was not done this month, and recalculates. */
  panelForesee(requestId?: string): ReturnType<typeof foreseeAction>;
  /** What was found when it was tried last; null where it never was. */
  panelForesight(): JobResult<{ foresight: ForesightView | null }>;
}

export const panelForesee = (requestId: unknown): ReturnType<ForesightCalls['panelForesee']> =>
  foreseeAction(requestId);

export const panelForesight = (): ReturnType<ForesightCalls['panelForesight']> =>
  jobResult(() => {
    const summary = lastSummary();
    return {
      foresight: foresightView(keptForesight()?.foresight ?? null, summary, addOnLanguage()),
      message: '',
    };
  });
