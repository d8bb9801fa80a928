/** From here on the series below is good to the last digit. */
const STIRLING_FROM = 10;
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
/** B₂ₖ / (2k(2k − 1)), k = 1…8: the coefficients of 1/x, 1/x³, … in Stirling's series. */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360_360,
  1 / 156,
  -3617 / 122_400,
];

/**
 * The logarithm of the gamma function, ln Γ(x).
 *
 * Stirling's series, after Γ(x) = Γ(x + n) / (x (x + 1) … (x + n − 1)) has carried a small argument
 * up to where the series holds. The error is a few units of the last place of the larger of |ln
 * Γ(x)| and 1.
 *
 * Source: Abramowitz & Stegun (1964), 6.1.40 and 6.1.15.
 *
 * @param x above 0
 */
export function logGamma(x: number): number {
  let argument = x;
  let product = 1;
  while (argument < STIRLING_FROM) {
    product *= argument;
    argument += 1;
  }
  const inverse = 1 / argument;
  const inverseSquare = inverse * inverse;
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) {
    series = series * inverseSquare + (STIRLING[k] as number);
  }
  return (
    (argument - 0.5) * Math.log(argument) -
    argument +
    HALF_LOG_TWO_PI +
    series * inverse -
    Math.log(product)
  );
}

/** B₂ₖ / 2k, k = 1…7: the coefficients of 1/x², 1/x⁴, … in the digamma function's series. */
const DIGAMMA = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32_760, 1 / 12];

/**
 * The digamma function ψ(x), the slope of ln Γ(x), by its asymptotic series after ψ(x + 1) = ψ(x) +
 * 1 / x has carried a small argument up.
 *
 * Source: Abramowitz & Stegun (1964), 6.3.18 and 6.3.5.
 *
 * @param x above 0
 */
export function digamma(x: number): number {
  let argument = x;
  let carried = 0;
  while (argument < STIRLING_FROM) {
    carried -= 1 / argument;
    argument += 1;
  }
  const inverseSquare = 1 / (argument * argument);
  let series = 0;
  for (let k = DIGAMMA.length - 1; k >= 0; k--) {
    series = (series + (DIGAMMA[k] as number)) * inverseSquare;
  }
  return carried + Math.log(argument) - 0.5 / argument - series;
}
