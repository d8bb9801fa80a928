import { expect, test } from 'vitest';
import { bench, closedAfterTest } from '../../bench';

test('ARRAYFORMULA spills what stands in it', async () => {
  const workbench = await bench('', [[1], [2], [3]]);
  closedAfterTest(workbench);
  expect(await workbench.evaluate('=ARRAYFORMULA(Data!A1:A3*2)')).toEqual({
    values: [[2], [4], [6]],
  });
});
