/**
 * A call of which one is in flight at a time and the latest wins: what is asked meanwhile waits,
 * and only the last of it is sent.
 *
 * @returns the call; it resolves to null where a later one took its place, whether it had been sent
 * or not
 */
export function latest<Args extends unknown[], Reply extends object>(
  call: (...args: Args) => Promise<Reply>,
): (...args: Args) => Promise<Reply | null> {
  let isInFlight = false;
  let waiting: { args: Args; leave(): void; send(): void } | null = null;
  let newest = 0;

  const send = async (args: Args, number: number): Promise<Reply | null> => {
    isInFlight = true;
    try {
      const reply = await call(...args);
      return number === newest ? reply : null;
    } catch (error) {
      if (number === newest) throw error;
      return null;
    } finally {
      isInFlight = false;
      const next = waiting;
      waiting = null;
      next?.send();
    }
  };

  return (...args) => {
    newest += 1;
    const number = newest;
    if (!isInFlight) return send(args, number);
    waiting?.leave();
    return new Promise((resolve, reject) => {
      waiting = {
        args,
        leave: () => resolve(null),
        send: () => send(args, number).then(resolve, reject),
      };
    });
  };
}
