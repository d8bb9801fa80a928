import { type MeasuredChance, toldApart } from '../prediction/leavingChances';
import type { Status } from '../rhythm/lifecycle';

/** A client whose money at risk is known by the chance of their state. */
export interface AtRisk {
  figures: { status: Status | null; moneyAtRisk: number | null };
  /** What they bring in a year. */
  inAYear: number;
  /** The chance of their state to leave, of a lost one to come back, percent. */
  percent: number;
  /** Their own to buy, 0–1; null where nothing is said of them. */
  chance: number | null;
}

/**
 * Gives each client the money at risk by their own chance, those who may leave and those who may
 * come back apart: as many are expected to as the base's past has measured.
 */
export function tellMoneyApart(atRisk: readonly AtRisk[]): void {
  for (const isLost of [false, true]) {
    const group = atRisk.filter(({ figures }) => (figures.status === 'lost') === isLost);
    const chances = toldApart(
      group.map(({ percent, chance }): MeasuredChance => {
        return { percent, own: chance === null || isLost ? chance : 1 - chance };
      }),
    );
    group.forEach(({ figures, inAYear }, index) => {
      figures.moneyAtRisk = (inAYear * (chances[index] as number)) / 100;
    });
  }
}
