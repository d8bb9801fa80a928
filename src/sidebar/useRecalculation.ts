import { usePanel } from './panelContext';
import { server } from './server';
import { useCall } from './useCall';
import { useRequestId } from './useRequestId';

/**
 * The recalculation of the whole base, from whichever tab asks for it; all of them show what comes
 * of it.
 */
export function useRecalculation() {
  const { changed, tell } = usePanel();
  const call = useCall(server.panelRecalculate);
  const request = useRequestId();
  const run = async () => {
    tell('');
    const done = await call.run(request.id());
    if (!done) return;
    request.done();
    changed(done.summary);
    tell(done.message);
  };
  return { ...call, run, retry: run };
}
