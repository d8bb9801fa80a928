import { describe, expect, test } from 'vitest';
import { fieldFaults, refusedAs } from '../../src/sidebar/fieldFaults';

const refused = { isRunning: false, failure: 'Too late.', field: 'nextDay' };

describe('what a call refused', () => {
  test('stands beside its field, and nowhere else', () => {
    const faults = fieldFaults(refused, ['note', 'nextDay']);
    expect([faults.at('note'), faults.at('nextDay'), faults.elsewhere]).toEqual([
      '',
      'Too late.',
      '',
    ]);
  });

  test('is said below the form where its field is not shown, or it is about none', () => {
    expect(fieldFaults(refused, ['note']).elsewhere).toBe('Too late.');
    expect(fieldFaults({ ...refused, field: '' }, ['note', 'nextDay']).elsewhere).toBe('Too late.');
  });

  test('is gone while it is sent again', () => {
    const faults = fieldFaults({ ...refused, isRunning: true }, ['nextDay']);
    expect([faults.at('nextDay'), faults.elsewhere]).toEqual(['', '']);
  });

  test('marks the field, and leads from it to the reason', () => {
    expect(refusedAs('day', 'Too late.')).toEqual({
      'aria-invalid': true,
      'aria-describedby': 'day-fault',
    });
    expect(refusedAs('day', '')).toEqual({});
  });
});
