import { illegalArgument } from './illegalArgument';
import type { FromFrame, ToFrame } from './messages';

/**
 * `google.script` as a sidebar finds it: runs inside the sidebar's frame, before anything of the
 * add-on's.
 */

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

const waiting = new Map<number, Handlers>();
let calls = 0;

/** The page around the two frames. */
const workbench = window.parent.parent;

function tell(message: FromFrame): void {
  // The frames have no origin of their own, so neither has the page a name to give here.
  workbench.postMessage(message, '*');
}

function call(functionName: string, args: unknown[], handlers: Handlers): void {
  const illegal = illegalArgument(args);
  if (illegal !== null) {
    throw new TypeError(`Failed due to illegal value in property: ${illegal}`);
  }
  const id = ++calls;
  waiting.set(id, handlers);
  tell({ kind: 'call', id, functionName, args: JSON.stringify(args) });
}

/** A runner with its handlers. Every `with…` gives a new one, so runners can be kept and shared. */
function runner(handlers: Handlers): object {
  const chain: Record<string, unknown> = {
    withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  return new Proxy(chain, {
    get: (known, name) =>
      typeof name === 'string' && !(name in known)
        ? (...args: unknown[]) => call(name, args, handlers)
        : known[name as string],
  });
}

window.addEventListener('pointerdown', () => tell({ kind: 'pressed' }), { capture: true });

window.addEventListener('message', ({ data, source }: MessageEvent<ToFrame>) => {
  if (source !== workbench) return;
  const handlers = waiting.get(data.id);
  if (!handlers) return;
  waiting.delete(data.id);
  if (data.kind === 'returned') {
    handlers.success?.(JSON.parse(data.value), handlers.userObject);
  } else if (handlers.failure) {
    handlers.failure(new Error(data.message), handlers.userObject);
  } else {
    console.error(data.message);
  }
});

const google = {
  script: {
    run: runner({}),
    host: {
      close: () => tell({ kind: 'close' }),
      editor: { focus: () => tell({ kind: 'focusEditor' }) },
      // A sidebar is always 300 pixels wide and as high as the window: Sheets ignores these two
      // there.
      setHeight: () => {},
      setWidth: () => {},
    },
  },
};
Object.assign(window, { google });
