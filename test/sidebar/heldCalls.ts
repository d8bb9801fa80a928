/** A call whose replies come when the test lets them. */
export function heldCalls<Args extends unknown[], Reply>() {
  const sent: { args: Args; resolve(reply: Reply): void; reject(error: unknown): void }[] = [];
  const call = (...args: Args) =>
    new Promise<Reply>((resolve, reject) => {
      sent.push({ args, resolve, reject });
    });
  return { call, sent };
}
