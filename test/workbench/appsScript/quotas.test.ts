import { describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/spreadsheet/workbench';
import { bench, closedAfterTest, HOSTS } from '../bench';

const CODE = `
  function read() { return PropertiesService.getDocumentProperties().getProperty('a'); }
  function write() { PropertiesService.getUserProperties().setProperties({ a: '1', b: '2' }); }
  function wait() { Utilities.sleep(4 * 60000); }
  function shown() { return Utilities.formatDate(new Date(), 'Etc/UTC', 'Z'); }
  /**
   * @customfunction
   */
  function TWICE(n) { return 2 * n; }
`;

async function opened<Bench extends Pick<Workbench, 'dispose'>>(
  bench: (code: string) => Promise<Bench>,
): Promise<Bench> {
  const workbench = await bench(CODE);
  closedAfterTest(workbench);
  return workbench;
}

test('what a day uses is counted, by every way into the script', async () => {
  const workbench = await opened(bench);
  workbench.run('read');
  workbench.run('write');
  workbench.callFromSidebar('shown', []);
  workbench.triggers.fire(workbench.triggers.add({ handler: 'wait' }).id);
  await workbench.evaluate('=TWICE(21)');
  expect(workbench.quotas.used).toEqual({
    propertyReads: 1,
    propertyWrites: 1,
    triggerMinutes: 4,
    executions: 4,
    formulas: 1,
    formatDates: 1,
  });
  workbench.calls.reset();
  expect(workbench.quotas.used.executions).toBe(4);
});

test('out of executions, no way into the script begins one; formulas are worked out', async () => {
  const workbench = await opened(bench);
  workbench.quotas.limits.executions = 2;
  workbench.setNow('2025-06-01T18:00');
  workbench.run('write');
  workbench.callFromSidebar('write', []);
  const usedUp = 'Service invoked too many times for one day: executions.';
  expect(() => workbench.run('write')).toThrow(usedUp);
  expect(() => workbench.callFromSidebar('write', [])).toThrow(usedUp);
  workbench.triggers.fire(workbench.triggers.add({ handler: 'write' }).id);
  expect(workbench.triggers.failures).toEqual([usedUp]);
  expect(workbench.quotas.used).toMatchObject({ executions: 2, propertyWrites: 2 });
  expect(await workbench.evaluate('=TWICE(21)')).toEqual({ values: [[42]] });
  workbench.setNow('2025-06-02T18:00');
  workbench.run('write');
  expect(workbench.quotas.used.executions).toBe(1);
});

describe.each(HOSTS)('%s', (_host, bench) => {
  test.each([
    ['propertyReads', 'read', 'write'],
    ['propertyWrites', 'write', 'read'],
  ] as const)(
    'out of %s, %s throws in Google’s words for the rest of 24 hours',
    async (quota, refused, allowed) => {
      const workbench = await opened(bench);
      workbench.quotas.limits[quota] = 1;
      workbench.setNow('2025-06-01T18:00');
      workbench.run(refused);
      workbench.setNow('2025-06-02T17:59');
      expect(() => workbench.run(refused)).toThrow(
        'Service invoked too many times for one day: properties.',
      );
      workbench.run(allowed);
      workbench.setNow('2025-06-02T18:00');
      workbench.run(refused);
      expect(workbench.quotas.used[quota]).toBe(1);
    },
  );

  test('out of formatDate, a run goes on to the first call of it', async () => {
    const workbench = await opened(bench);
    workbench.quotas.limits.formatDates = 1;
    workbench.setNow('2025-06-01T18:00');
    expect(workbench.run('shown')).toBe('+0000');
    const usedUp = 'Service invoked too many times for one day: formatDate.';
    expect(() => workbench.run('shown')).toThrow(usedUp);
    workbench.run('read');
    expect(workbench.quotas.used).toMatchObject({ formatDates: 1, executions: 3 });
    workbench.setNow('2025-06-02T18:00');
    expect(workbench.run('shown')).toBe('+0000');
  });

  test('out of the clock triggers’ time none is begun; who is at the spreadsheet goes on', async () => {
    const workbench = await opened(bench);
    workbench.quotas.limits.triggerMinutes = 6;
    const { id } = workbench.triggers.add({ handler: 'wait' });
    for (let run = 0; run < 3; run++) workbench.triggers.fire(id);
    expect(workbench.triggers.failures).toEqual([
      'Service using too much computer time for one day',
    ]);
    expect(workbench.quotas.used.triggerMinutes).toBe(8);
    workbench.run('read');
  });
});
