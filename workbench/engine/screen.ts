import type { Univer } from '@univerjs/core';

const withoutScreen = new WeakSet<Univer>();

/** Says that this Univer has no user interface, and so nothing that Univer does only there. */
export function hasNoScreen(univer: Univer): void {
  withoutScreen.add(univer);
}

export function hasScreen(univer: Univer): boolean {
  return !withoutScreen.has(univer);
}
