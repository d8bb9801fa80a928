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
