import { minimize } from './minimize';

/** The search ends where a parameter is so many times its unit, or its unit so many times it … */
const SEARCH_FACTOR = 1e5;
/** … and one that has gone so far was on its way to infinity, or to 0. */
const RUNAWAY_FACTOR = 1e4;

/** A log-likelihood of positive parameters, with its derivative by each of them. */
export type LogLikelihood = (parameters: readonly number[]) => {
  value: number;
  gradient: number[];
};

/** How near to the peak the search ends, in log-likelihood: a prior makes more digits idle. */
const [EXACT, CLOSE] = [1e-12, 1e-6];

/** What maximises a likelihood, and how far it got. */
export interface MostLikely {
  parameters: number[];
  logLikelihood: number;
  /** The likelihood has no peak: it rises for ever as some parameter grows or vanishes. */
  runsOff: boolean;
  /** How often the likelihood was computed. */
  evaluations: number;
}

/** What is held of a parameter before anything is seen: its logarithm is normal around `centre`. */
export interface Prior {
  /** In the parameter's unit. */
  centre: number;
  /** Of the logarithm: 1 is a factor of 2.7 either way. */
  deviation: number;
}

/**
 * The positive parameters under which what was seen is most likely.
 *
 * The search goes by their logarithms, so they stay positive, and a parameter measured in another
 * unit comes out in that unit and moves no other.
 *
 * @param logLikelihood of the parameters; smooth
 * @param units         the order of magnitude of each parameter, > 0
 * @param starts        where to begin, in units; of several, the one that leads highest counts
 * @param priors        of each parameter, where something is held of it beforehand: what is seen
 * then counts beside it, and `logLikelihood` of the answer is without it
 */
export function maximumLikelihood(
  logLikelihood: LogLikelihood,
  units: readonly number[],
  starts: readonly (readonly number[])[],
  priors: readonly Prior[] = [],
): MostLikely {
  const parametersAt = (logs: readonly number[]) =>
    logs.map((log, index) => (units[index] as number) * Math.exp(log));
  const isBeyond = (factor: number, logs: readonly number[]) =>
    logs.some((log) => Math.abs(log) > Math.log(factor));
  const surprise = (logs: readonly number[]) => {
    if (isBeyond(SEARCH_FACTOR, logs)) return { value: Number.POSITIVE_INFINITY, gradient: [] };
    const parameters = parametersAt(logs);
    const { value, gradient } = logLikelihood(parameters);
    let strain = 0;
    const slopes = gradient.map((slope, index) => {
      const prior = priors[index];
      if (!prior) return -slope * (parameters[index] as number);
      const away = ((logs[index] as number) - Math.log(prior.centre)) / prior.deviation;
      strain += away ** 2 / 2;
      return -slope * (parameters[index] as number) + away / prior.deviation;
    });
    return { value: strain - value, gradient: slopes };
  };

  const leastGain = priors.length === 0 ? EXACT : CLOSE;
  const isGone = (logs: readonly number[]) => isBeyond(RUNAWAY_FACTOR, logs);
  const found = starts.map((start) => minimize(surprise, start.map(Math.log), leastGain, isGone));
  const best = found.reduce((lowest, each) => (each.value < lowest.value ? each : lowest));
  const parameters = parametersAt(best.point);
  return {
    parameters,
    logLikelihood: priors.length === 0 ? -best.value : logLikelihood(parameters).value,
    runsOff: isBeyond(RUNAWAY_FACTOR, best.point),
    evaluations: found.reduce((sum, each) => sum + each.evaluations, 0),
  };
}
