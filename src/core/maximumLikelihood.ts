import { minimize } from './minimize';

/** The first step in the logarithm of each parameter. */
const STEP = 1;
/** The search ends where a parameter is so many times its start, or its start so many times it … */
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
 * The search goes by their logarithms, so they stay positive, and another unit of one changes nothing but that one.
 *
 * @param logLikelihood of the parameters; smooth
 * @param start         parameters of the right order of magnitude, each > 0
 */
export function maximumLikelihood(
  logLikelihood: (parameters: readonly number[]) => number,
  start: readonly number[],
): MostLikely {
  const parametersAt = (logs: readonly number[]) =>
    logs.map((log, index) => (start[index] as number) * Math.exp(log));
  const isBeyond = (factor: number, logs: readonly number[]) =>
    logs.some((log) => Math.abs(log) > Math.log(factor));

  const { point, value } = minimize(
    (logs) =>
      isBeyond(SEARCH_FACTOR, logs) ? Number.POSITIVE_INFINITY : -logLikelihood(parametersAt(logs)),
    start.map(() => 0),
    STEP,
  );
  return {
    parameters: parametersAt(point),
    logLikelihood: -value,
    runsOff: isBeyond(RUNAWAY_FACTOR, point),
  };
}
