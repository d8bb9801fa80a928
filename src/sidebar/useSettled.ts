import { useEffect, useState } from 'preact/hooks';

/**
 * A value as it was when it had last stood for so long: what is typed is asked about when the
 * typing pauses.
 */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
