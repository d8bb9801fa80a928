import { describe, expect, test } from 'vitest';
import { openedAddOn, smallBase } from './openedAddOn';

// Cells of the user's that a formula of theirs fills from afar: they look like values, and hold
// none.

const USER = `
  function sheetNamed(name) { return SpreadsheetApp.getActive().getSheetByName(name); }
  function setCell(name, a1, value) { sheetNamed(name).getRange(a1).setValue(value); }
  function setFormula(name, a1, formula) { sheetNamed(name).getRange(a1).setFormula(formula); }
  function clear(name, a1) { sheetNamed(name).getRange(a1).clearContent(); }
  function formulasOf(name) { return sheetNamed(name).getDataRange().getFormulas().map((row) => row.slice(0, 4)); }
`;

/** A base whose sheet of clients is one formula over another sheet. */
async function listedBase() {
  const [clients, ...logs] = smallBase();
  const addOn = await openedAddOn(
    [{ name: 'Clients', rows: [[null]] }, { name: 'Source', rows: clients?.rows ?? [] }, ...logs],
    { host: 'engine', script: USER },
  );
  addOn.workbench.run('setFormula', 'Clients', 'A1', '=ARRAYFORMULA(Source!A1:B5)');
  await addOn.workbench.settle();
  addOn.setUp();
  return addOn;
}

describe('an ARRAYFORMULA of the user’s', () => {
  test('that fills the sheet of clients is left whole, and figures follow the clients it lists', async () => {
    const { workbench, recalculate, byClient } = await listedBase();
    const formulas = workbench.run('formulasOf', 'Clients');
    expect(recalculate()).toMatchObject({ ok: true });
    workbench.run('setCell', 'Source', 'A2', 'Cid');
    workbench.run('setCell', 'Source', 'A4', 'Ann');
    await workbench.settle();
    expect(recalculate()).toMatchObject({ ok: true });
    await workbench.settle();
    expect(workbench.read('Clients').map((row) => row[0])).toEqual(['Client', 'Cid', 'Bob', 'Ann']);
    expect(byClient('Revenue')).toEqual({ Ann: 2700, Bob: 200, Cid: 100 });
    expect(workbench.run('formulasOf', 'Clients')).toEqual(formulas);
  });

  test('that lists the clients has no name put in its way: it is said, and nothing is written', async () => {
    const { workbench, recalculate, addClients } = await listedBase();
    workbench.run('setCell', 'Source', 'A2', 'Zed');
    await workbench.settle();
    recalculate();
    const { sheets } = workbench.snapshot();
    expect(addClients()).toEqual({
      ok: false,
      message:
        'The names under “Client” in sheet “Clients” are listed by the formula in A1, and a name below them would get in its way. Nobody was added: make the formula list these clients as well.',
    });
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('in a column of theirs is read like values, in clients and in the log, and stays', async () => {
    const { workbench, setUp, recalculate, byClient, column } = await openedAddOn(smallBase(), {
      host: 'engine',
      script: USER,
    });
    setUp();
    workbench.run('clear', 'Clients', 'B2:B4');
    workbench.run('setFormula', 'Clients', 'B2', '=ARRAYFORMULA("Team "&A2:A4)');
    workbench.run('setFormula', 'Sales', 'D1', '=ARRAYFORMULA(IF(ROW(A1:A8)=1,"Profit",C1:C8/10))');
    await workbench.settle();
    const formulas = () => ['Clients', 'Sales'].map((sheet) => workbench.run('formulasOf', sheet));
    const before = formulas();
    for (let run = 0; run < 2; run++) expect(recalculate()).toMatchObject({ ok: true });
    await workbench.settle();
    expect(formulas()).toEqual(before);
    expect(column('Clients', 'Manager')).toEqual(['Team Ann', 'Team Bob', 'Team Cid']);
    expect(byClient('Profit')).toEqual({ Ann: 270, Bob: 20, Cid: 10 });
  });

  test('in a column that is computed, over cells that hold figures, shows its error until they are cleared; nothing is written over it', async () => {
    const { workbench, setUp, recalculate, byClient, column } = await openedAddOn(smallBase(), {
      host: 'engine',
      script: USER,
    });
    setUp();
    recalculate();
    const index = workbench.read('Clients')[0]?.indexOf('Category') ?? -1;
    const letter = String.fromCharCode(65 + index);
    workbench.run('setFormula', 'Clients', `${letter}2`, '=ARRAYFORMULA(LOWER(A2:A4))');
    await workbench.settle();
    recalculate();
    expect(column('Clients', 'Category').slice(1)).toEqual(['B', 'C']);
    workbench.run('clear', 'Clients', `${letter}3:${letter}4`);
    await workbench.settle();
    for (let run = 0; run < 2; run++) recalculate();
    await workbench.settle();
    expect(byClient('Category')).toEqual({ Ann: 'ann', Bob: 'bob', Cid: 'cid' });
  });
});
