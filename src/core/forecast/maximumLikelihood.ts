import { minimize } from './minimize';

/** The first step in the logarithm of each parameter. */
const STEP = 1;
/** The search ends where a parameter is so many times its unit, or its unit so many times it … */
const SEARCH_FACTOR = 1e5;
/** … and one that has gone so far was on its way to infinity, or to 0. */
const RUNAWAY_FACTOR = 1e4;

/** What maximises a likelihood, and how far it got. */
export interface MostLikely {
  parameters: number[];
  logLikelihood: number;
  /** The likelihood has no peak: it rises for ever as some parameter grows or vanishes. */
  runsOff: boolean;
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
 */
export function maximumLikelihood(
  logLikelihood: (parameters: readonly number[]) => number,
  units: readonly number[],
  starts: readonly (readonly number[])[],
): MostLikely {
  const parametersAt = (logs: readonly number[]) =>
    logs.map((log, index) => (units[index] as number) * Math.exp(log));
  const isBeyond = (factor: number, logs: readonly number[]) =>
    logs.some((log) => Math.abs(log) > Math.log(factor));
  const surprise = (logs: readonly number[]) =>
    isBeyond(SEARCH_FACTOR, logs) ? Number.POSITIVE_INFINITY : -logLikelihood(parametersAt(logs));

  const { point, value } = starts
    .map((start) => minimize(surprise, start.map(Math.log), STEP))
    .reduce((best, found) => (found.value < best.value ? found : best));
  return {
    parameters: parametersAt(point),
    logLikelihood: -value,
    runsOff: isBeyond(RUNAWAY_FACTOR, point),
  };
}
