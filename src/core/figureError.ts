/** Why a figure cannot be computed. The texts hold a sentence for each, in every language. */
export type FigureReason =
  | 'notACount'
  | 'notPositive'
  | 'negative'
  | 'newAboveEnd'
  | 'keptAboveStart'
  | 'lostAboveStart'
  | 'fractionForPercentage'
  | 'percentageAbove100'
  | 'nobodyLost'
  | 'dayAfterAsOf'
  | 'thresholdsOutOfOrder'
  | 'bordersOutOfOrder'
  | 'scoreOutOfRange'
  | 'recencyAboveAge'
  | 'tooFewRepeatBuyers'
  | 'nobodyStops'
  | 'noBestFit'
  | 'noMeanSpend'
  | 'tooFewClients'
  | 'noRepeatBuyer'
  | 'noTimeGoneBy'
  | 'holeInLog'
  | 'logStopped'
  | 'newOnOneDay'
  | 'stoppingUntold'
  | 'mostlyHeldBeforehand'
  | 'notProved'
  | 'tooFewJudged'
  | 'tooFewGaps'
  | 'evenGaps';

/**
 * The values given contradict each other or the figure's definition.
 *
 * It carries the reason and the values by parameter name rather than a finished sentence, so that
 * the person who typed them reads it in their own language.
 */
export class FigureError extends RangeError {
  readonly reason: FigureReason;
  readonly found: Readonly<Record<string, number>>;

  constructor(reason: FigureReason, found: Readonly<Record<string, number>>) {
    const values = Object.keys(found).map((name) => `${name} ${found[name]}`);
    super(`${reason}: ${values.join(', ')}`);
    this.name = 'FigureError';
    this.reason = reason;
    this.found = found;
  }
}

/** @throws FigureError unless every value is a whole number of at least 0 */
export function requireCounts(counts: Readonly<Record<string, number>>): void {
  for (const name of Object.keys(counts)) {
    const value = counts[name] as number;
    if (!Number.isInteger(value) || value < 0)
      throw new FigureError('notACount', { [name]: value });
  }
}

/** @throws FigureError unless every value is above 0 */
export function requirePositive(values: Readonly<Record<string, number>>): void {
  for (const name of Object.keys(values)) {
    const value = values[name] as number;
    if (!(value > 0)) throw new FigureError('notPositive', { [name]: value });
  }
}

/** @throws FigureError where a value is below 0 */
export function requireNotNegative(values: Readonly<Record<string, number>>): void {
  for (const name of Object.keys(values)) {
    const value = values[name] as number;
    if (!(value >= 0)) throw new FigureError('negative', { [name]: value });
  }
}

/**
 * Rates are percentages, 0–100. One strictly between 0 and 1 is nearly always a cell formatted as
 * 25 %, which holds 0.25; read as a quarter of a percent it would make every lost client worth
 * winning back, so it is refused.
 *
 * @throws FigureError on a fraction, a negative rate, or one above 100
 */
export function requirePercentages(rates: Readonly<Record<string, number>>): void {
  requireNotNegative(rates);
  for (const name of Object.keys(rates)) {
    const rate = rates[name] as number;
    if (rate > 0 && rate < 1) throw new FigureError('fractionForPercentage', { [name]: rate });
    if (rate > 100) throw new FigureError('percentageAbove100', { [name]: rate });
  }
}
