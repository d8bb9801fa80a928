import type { CallState } from './callState';

/** What a call refused, by the field that it is about. */
export interface FieldFaults {
  /** Why what stands in a field was refused; '' where it was not. */
  at(field: string): string;
  /** Why the call failed where no field that is shown says so; '' where one does. */
  elsewhere: string;
}

/** @param shown the fields that a refusal can stand beside */
export function fieldFaults(
  { isRunning, failure, field }: Pick<CallState<object>, 'isRunning' | 'failure' | 'field'>,
  shown: readonly string[],
): FieldFaults {
  const isBeside = failure !== '' && shown.includes(field);
  return {
    at: (each) => (isBeside && !isRunning && each === field ? failure : ''),
    elsewhere: isBeside ? '' : failure,
  };
}

/** What marks a field as refused, and leads from it to the reason, which stands under its name. */
export function refusedAs(id: string, fault: string) {
  return fault === '' ? {} : ({ 'aria-invalid': true, 'aria-describedby': `${id}-fault` } as const);
}
