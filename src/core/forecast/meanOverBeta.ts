/**
 * Nodes per unit of log-odds where the distribution is wide, and per standard deviation where it is
 * narrow.
 */
const STEPS_PER_UNIT = 4;
const STEPS_PER_DEVIATION = 2;
/** Where the weight has fallen below e^−40 of its peak, the rest is less than the last digit. */
const NEGLIGIBLE_LOG_WEIGHT = -40;

/**
 * The mean of a smooth function over a beta distribution.
 *
 *     E f(p) = ∫₀¹ f(p) pᵃ⁻¹ (1 − p)ᵇ⁻¹ dp / B(a, b)
 *
 * The chord of f from 0 to 1 has the mean (b f(0) + a f(1)) / (a + b). What f departs from its
 * chord by vanishes at both ends, so that p (1 − p) can be taken out of it and given to the weight:
 *
 *     E [p (1 − p) h(p)] = a b / ((a + b)(a + b + 1)) · E₊ h(p),  p ~ Beta(a + 1, b + 1) under E₊
 *
 * That weight has no poles at 0 and 1, however small a and b are, and falls off at least as e^−|y|
 * in the log-odds y = ln(p / (1 − p)). The trapezoidal rule in y then converges exponentially, and
 * the sum of its weights stands for the beta function.
 *
 * @param f    smooth from 0 to 1, both included
 * @param a, b above 0
 */
export function meanOverBeta(f: (p: number) => number, a: number, b: number): number {
  const atZero = f(0);
  const atOne = f(1);
  const chord = (b * atZero + a * atOne) / (a + b);

  const peak = Math.log((a + 1) / (b + 1));
  const deviation = Math.sqrt(1 / (a + 1) + 1 / (b + 1));
  const step = Math.min(1 / STEPS_PER_UNIT, deviation / STEPS_PER_DEVIATION);
  const logWeight = (y: number) =>
    -(a + 1) * Math.log1p(Math.exp(-y)) - (b + 1) * Math.log1p(Math.exp(y));
  const logPeak = logWeight(peak);

  let weights = 0;
  let weighted = 0;
  /** Adds the node at y; false once there is nothing left to add on its side. */
  const add = (y: number): boolean => {
    const relative = logWeight(y) - logPeak;
    if (relative < NEGLIGIBLE_LOG_WEIGHT) return false;
    const p = 1 / (1 + Math.exp(-y));
    const q = 1 / (1 + Math.exp(y));
    const weight = Math.exp(relative);
    weights += weight;
    weighted += (weight * (q * atZero + p * atOne - f(p))) / (p * q);
    return true;
  };
  add(peak);
  for (let node = 1; add(peak + node * step); node++);
  for (let node = 1; add(peak - node * step); node++);
  return chord - ((a * b) / ((a + b) * (a + b + 1))) * (weighted / weights);
}
