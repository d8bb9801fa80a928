import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { extractQuery } from '../../src/extract/extractQuery';
import { texts } from '../../src/texts/texts';
import { AS_OF } from '../core/arbitrary';
import { openSpreadsheet } from '../sheets/fakeSpreadsheet';
import { outcomeOf, tableOfCells, tableOfRows } from './extracted';
import { randomSource } from './randomSource';
import { type StandIn, standIn } from './standIn';

let bigQuery: StandIn;
beforeAll(async () => {
  bigQuery = await standIn();
});
afterAll(() => bigQuery.close());
beforeEach(() => {
  openSpreadsheet('ru_RU', 'Europe/Moscow');
});
afterEach(() => vi.unstubAllGlobals());

describe('an extract of a table', () => {
  test('comes to what its rows come to, warnings included', async () => {
    await fc.assert(
      fc.asyncProperty(randomSource(40), async (random) => {
        await bigQuery.load(random.source, random.columns, random.rows);
        const extract = tableOfCells(await bigQuery.run(extractQuery(random.source, texts.en)));
        const rows = tableOfRows(random, extract);
        if (!rows) throw new Error('the extract holds other rows than the table');
        expect(outcomeOf(extract, AS_OF)).toEqual(outcomeOf(rows, AS_OF));
      }),
      { numRuns: 200 },
    );
  });
});
