import { describe, expect, test } from 'vitest';
import { HOSTS, script } from '../bench';

const CODE = `
  ${script(`
    const lock = LockService.getDocumentLock();
    lock.waitLock(1);
    const [[first]] = sheet.getRange('A1').getValues();
    sheet.getRange('B1').setValue(first);
    return [sheet.getRange('A1:B1').getValues()[0], sheet.getName(), lock.hasLock()];
  `)}
  function other() {
    const lock = LockService.getDocumentLock();
    return [lock.tryLock(1), lock.hasLock()];
  }
  function onEdit(event) {
    if (event.value === 'wait') LockService.getDocumentLock().waitLock(1);
    event.range.offset(1, 0).setValue('seen');
  }
`;

describe.each(HOSTS)('%s', (_host, bench) => {
  test('something is done right before a data call, once, and is not counted', async () => {
    const bed = await bench(CODE, [['a']]);
    bed.calls.reset();
    bed.run('go');
    const { data, handles } = bed.calls;
    bed.edit('Data', 'A1', [['a']]);
    // Data calls are: the lock, reading, writing, reading.
    bed.calls.between(3, () => {
      bed.edit('Data', 'A1', [['changed']]);
      bed.byHand('Data').setName('Other name');
    });
    bed.calls.reset();
    expect(bed.run('go')).toEqual([['changed', 'a'], 'Other name', true]);
    expect([bed.calls.data, bed.calls.handles]).toEqual([data, handles]);
    expect(bed.read('Other name')[1]).toEqual(['seen', null]);
    expect(() => bed.run('go')).toThrow("Cannot read properties of null (reading 'getRange')");
  });

  test('rows come, go and are sorted by hand in the midst of a run', async () => {
    const bed = await bench(
      script(`
        const before = sheet.getRange('A1:A3').getValues().flat();
        return [before, sheet.getRange('A1:A3').getValues().flat()];
      `),
      [['a'], ['b'], ['c']],
    );
    bed.calls.between(2, () => {
      const sheet = bed.byHand('Data');
      sheet.insertRowBefore(1);
      sheet.deleteRow(2);
      sheet.getRange('A1:A3').sort({ column: 1, ascending: false });
    });
    expect(bed.run('go')).toEqual([
      ['a', 'b', 'c'],
      ['c', 'b', ''],
    ]);
  });

  test('another run does not get the lock that is held meanwhile, and does not give it back', async () => {
    const bed = await bench(CODE, [['a']]);
    const seen: unknown[] = [];
    bed.calls.between(2, () => seen.push(bed.run('other')));
    expect(bed.run('go')).toEqual([['a', 'a'], 'Data', true]);
    expect(seen).toEqual([[false, false]]);
    bed.calls.between(2, () => bed.edit('Data', 'A1', [['wait']]));
    bed.run('go');
    expect(bed.triggers.failures).toEqual([
      'Lock timeout: another process was holding the lock for too long.',
    ]);
    expect(bed.run('other')).toEqual([true, true]);
  });

  test('no fault of the run meets it; what it throws itself is thrown at the end', async () => {
    const bed = await bench(CODE, [['a']]);
    bed.calls.failOn('Range.setValue', 'Out of order.');
    bed.calls.between(2, () => bed.edit('Data', 'A1', [['b']]));
    expect(() => bed.run('go')).toThrow('Out of order.');
    expect(bed.read('Data')[1]).toEqual(['seen']);
    bed.calls.heal();
    bed.calls.between(1, () => {
      throw new Error('the test is wrong');
    });
    expect(() => bed.run('go')).toThrow('the test is wrong');
    bed.calls.between(1, () => {
      throw new Error('healed');
    });
    bed.calls.heal();
    bed.run('go');
  });
});
