import { addDays, type Day, isoDay } from '../../src/core/day';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { on as dayOn } from '../core/on';

/**
 * Clients who buy at rates of their own, of whom some stop: two years and a half of them.
 *
 * @param stopping with each purchase, the chance that it was the last
 */
export function livelyBase(
  columns: readonly string[] = [],
  stopping = 0.06,
  begins = dayOn('2023-10-01'),
  ends = dayOn('2026-03-30'),
  [shortest, longest] = [15, 90],
  arriving = 1 / 3,
  count = 140,
): Grid[] {
  let state = 7;
  const draw = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  const clients: Cell[][] = [['Client', ...columns]];
  const sales: Cell[][] = [['Client', 'Date', 'Amount']];
  for (let index = 0; index < count; index++) {
    const name = `Client ${index}`;
    clients.push([name, ...columns.map(() => null)]);
    const mean = shortest + (longest - shortest) * draw();
    let day = begins + Math.floor((ends - begins) * arriving * draw());
    while (day <= ends) {
      sales.push([name, { day: isoDay(day as Day) }, Math.round(50 + 400 * draw())]);
      if (draw() < stopping) break;
      day = addDays(day as Day, Math.ceil(-Math.log(1 - draw()) * mean));
    }
  }
  return [
    { name: 'Clients', rows: clients },
    { name: 'Sales', rows: sales },
  ];
}
