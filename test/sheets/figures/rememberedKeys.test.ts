import { expect, test } from 'vitest';
import type { AppendedRow } from '../../../src/sheets/document/lastAction';
import { NO_MEMORY } from '../../../src/sheets/figures/memory';
import { underPresentKeys } from '../../../src/sheets/figures/rememberedKeys';

test('what was kept under the keys of earlier days is found under those of today', () => {
  const written = { 'ооо "ромашка"': [1], 'ооо «ромашка»': [2], анна: [3], ['__proto__']: [4] };
  const before = { 'иванов и. и.': { deals: 5 } };
  const memory = underPresentKeys({
    ...NO_MEMORY,
    written,
    before,
    others: { 7: { columns: [], written, before, isWriting: false } },
    lastAction: { kind: 'addedClients', keys: ['acme, inc.'] },
  });
  // Of two that are one by now the first row is the client's.
  const figures = {
    written: { 'ооо ромашка': [1], анна: [3], ['__proto__']: [4] },
    before: { 'иванов и и': { deals: 5 } },
  };
  expect(memory).toMatchObject({
    others: { 7: { before: figures.before } },
    lastAction: { kind: 'addedClients', keys: ['acme inc'] },
  });
  expect(Object.entries(memory.written ?? {})).toEqual(Object.entries(figures.written));
  expect(Object.entries(memory.others[7]?.written ?? {})).toEqual(Object.entries(figures.written));
  expect(Object.entries(memory.before)).toEqual(Object.entries(figures.before));
});

test('a memory that is lost stays lost, and what names no client stays as it is', () => {
  const lastAction: AppendedRow = {
    kind: 'appendedRow',
    table: 'contacts',
    cells: { client: 'A.' },
  };
  const memory = { ...NO_MEMORY, written: null, lastAction };
  expect(underPresentKeys(memory)).toEqual(memory);
});

test('cells that were edited keep their clients', () => {
  const cell = { client: 'acme, inc.', column: 'manager', before: 'Max', after: 'Olga' } as const;
  const lastAction = { kind: 'editedCells', cells: [cell] } as const;
  expect(underPresentKeys({ ...NO_MEMORY, lastAction }).lastAction).toEqual({
    kind: 'editedCells',
    cells: [{ ...cell, client: 'acme inc' }],
  });
});
