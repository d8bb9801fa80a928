import { expect, test } from 'vitest';
import { faultsPage } from '../../scripts/faults.mjs';

test('docs/faults.md names the faults that are tried, and no others', async () => {
  await expect(faultsPage()).toMatchFileSnapshot('../../docs/faults.md');
});
