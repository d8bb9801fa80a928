/**
 * What the sidebar's frame tells the page. Values travel as JSON text, as they do between Google
 * and a sidebar.
 */
export type FromFrame =
  | { kind: 'call'; id: number; functionName: string; args: string }
  | { kind: 'close' }
  | { kind: 'focusEditor' }
  /** The pointer was pressed there, which the page does not see. */
  | { kind: 'pressed' };

/** What the page answers to a call. */
export type ToFrame =
  | { kind: 'returned'; id: number; value: string }
  | { kind: 'failed'; id: number; message: string };
