import { isTry, type Outcome } from './outcome';

/** How far a contact with an existing client led. */
export type FunnelStage = 'contact' | 'request' | 'offer' | 'deal';

const STAGES: readonly FunnelStage[] = ['contact', 'request', 'offer', 'deal'];

/** A step of the funnel: how many came this far, and what share of the step before that is. */
export interface FunnelStep {
  stage: FunnelStage;
  count: number;
  /** Percentage of the step before; null for the first step and after an empty one. */
  conversion: number | null;
}

/**
 * The development funnel: contacts → requests → offers → deals with existing clients. An outcome
 * stands for all the steps before it: a contact that ended in a deal was a request and an offer on
 * the way. A try to reach somebody is not a contact.
 */
export function developmentFunnel(outcomes: Iterable<Outcome>): FunnelStep[] {
  const counts = STAGES.map(() => 0);
  for (const outcome of outcomes) {
    if (isTry(outcome)) continue;
    const led = Math.max(0, STAGES.indexOf(outcome as FunnelStage));
    for (let step = led; step >= 0; step--) counts[step] = (counts[step] as number) + 1;
  }
  return STAGES.map((stage, step) => {
    const count = counts[step] as number;
    const before = counts[step - 1];
    return { stage, count, conversion: before ? (count * 100) / before : null };
  });
}
