import { useRef } from 'preact/hooks';
import { newRequestId } from './requestId';

/** The name of what is asked of the server: the same until it is known to be done. */
export function useRequestId() {
  const id = useRef(newRequestId());
  return {
    id: () => id.current,
    done: () => {
      id.current = newRequestId();
    },
  };
}
