/** How far a contact with an existing client led. */
export type Outcome = 'contact' | 'request' | 'offer' | 'deal';

export const OUTCOMES: readonly Outcome[] = ['contact', 'request', 'offer', 'deal'];

/** A step of the funnel: how many came this far, and what share of the step before that is. */
export interface FunnelStep {
  outcome: Outcome;
  count: number;
  /** Percentage of the step before; null for the first step and after an empty one. */
  conversion: number | null;
}

/**
 * The development funnel: contacts → requests → offers → deals with existing clients. An outcome
 * stands for all the steps before it: a contact that ended in a deal was a request and an offer on
 * the way.
 */
export function developmentFunnel(outcomes: Iterable<Outcome>): FunnelStep[] {
  const counts = OUTCOMES.map(() => 0);
  for (const outcome of outcomes) {
    for (let step = OUTCOMES.indexOf(outcome); step >= 0; step--) {
      counts[step] = (counts[step] as number) + 1;
    }
  }
  return OUTCOMES.map((outcome, step) => {
    const count = counts[step] as number;
    const before = counts[step - 1];
    return { outcome, count, conversion: before ? (count * 100) / before : null };
  });
}
