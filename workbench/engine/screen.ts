import type { Univer } from '@univerjs/core';

const withoutScreen = new WeakSet<Univer>();

/** Has this Univer known as one without a user interface, and so without what Univer does only there. */
export function goWithoutScreen(univer: Univer): void {
  withoutScreen.add(univer);
}

export function hasScreen(univer: Univer): boolean {
  return !withoutScreen.has(univer);
}
