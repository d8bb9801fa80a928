import { Service, standsFor } from '../gate/gate';

/**
 * Locks. One thing at a time happens in the workbench, so a lock is always to be had; a test that
 * needs it taken says so through the call ledger, with an answer for `Lock.tryLock`.
 */
export class LockService extends Service {
  readonly #document = new Lock();
  readonly #script = new Lock();
  readonly #user = new Lock();

  getDocumentLock(): Lock {
    return this.#document;
  }

  getScriptLock(): Lock {
    return this.#script;
  }

  getUserLock(): Lock {
    return this.#user;
  }

  /** The end of a run gives its locks back, as on Google. */
  releaseAll(): void {
    for (const lock of [this.#document, this.#script, this.#user]) lock.releaseLock();
  }
}

export class Lock extends Service {
  #isHeld = false;

  tryLock(_timeoutInMillis: number): boolean {
    this.#isHeld = true;
    return true;
  }

  waitLock(_timeoutInMillis: number): void {
    this.#isHeld = true;
  }

  hasLock(): boolean {
    return this.#isHeld;
  }

  releaseLock(): void {
    this.#isHeld = false;
  }
}

standsFor<GoogleAppsScript.Lock.LockService>()(LockService, {
  name: 'LockService',
  interactive: ['getDocumentLock', 'getScriptLock', 'getUserLock'],
});

standsFor<GoogleAppsScript.Lock.Lock>()(Lock, {
  name: 'Lock',
  handles: ['hasLock'],
  writes: ['releaseLock', 'tryLock', 'waitLock'],
});
