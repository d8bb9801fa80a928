import type { PanelServer } from '../panel/panel';

type Remote = {
  [Name in keyof PanelServer]: (
    ...args: Parameters<PanelServer[Name]>
  ) => Promise<ReturnType<PanelServer[Name]>>;
};

/**
 * The server side as promises: `await server.panelRecalculate()`. Its types are the server's own.
 */
export const server = new Proxy({} as Remote, {
  get:
    (_, name: string) =>
    (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const run = google.script.run
          .withSuccessHandler(resolve)
          .withFailureHandler(reject) as unknown as Record<string, (...args: unknown[]) => void>;
        const call = run[name];
        if (call) call(...args);
        // A panel that was left open while the add-on was updated.
        else reject(new Error(`The script has no ${name}.`));
      }),
});
