/**
 * A JavaScript world of its own, in which the script runs: its own Date, Array and Error, and few
 * globals.
 */
export interface Realm {
  /** Runs code as a script; what it declares with `function` becomes a global. */
  evaluate(code: string): unknown;
  global: Record<string, unknown>;
  close(): void;
}

/** What a browser has and Google's runtime has not: using one must fail here too. */
const NOT_ON_GOOGLE = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'crypto',
  'alert',
  'confirm',
  'prompt',
];

/** A fresh realm: a `vm` context in Node, the inside of a hidden frame in a browser. */
export function createRealm(): Realm {
  return typeof document === 'undefined' ? nodeRealm() : frameRealm();
}

function nodeRealm(): Realm {
  // Asked for at run time, so that a bundler for the browser finds no Node module to resolve.
  const vm = process.getBuiltinModule('node:vm');
  // A global of the realm's own. Around an object of ours every mention of Math or Map would go
  // through it, many times slower than on Google.
  const global = vm.createContext(vm.constants.DONT_CONTEXTIFY) as Record<string, unknown>;
  return {
    global,
    evaluate: (code) => vm.runInContext(code, global, { filename: 'Code.js' }),
    close: () => {},
  };
}

function frameRealm(): Realm {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Script';
  document.body.append(frame);
  const global = frame.contentWindow as unknown as Record<string, unknown>;
  for (const name of NOT_ON_GOOGLE) {
    Object.defineProperty(global, name, { value: undefined, configurable: true, writable: true });
  }
  const evaluate = global.eval as (code: string) => unknown;
  return { global, evaluate: (code) => evaluate(code), close: () => frame.remove() };
}
