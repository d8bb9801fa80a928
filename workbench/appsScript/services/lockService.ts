import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';

/**
 * Locks. One thing at a time happens in the workbench, so a lock is to be had unless a run that is
 * interrupted by another holds it; a test that needs it taken says so through the call ledger, with
 * an answer for `Lock.tryLock`.
 */
export class LockService extends Service {
  readonly #document: Lock;
  readonly #script: Lock;
  readonly #user: Lock;

  constructor(host: Host) {
    super();
    this.#document = new Lock(host);
    this.#script = new Lock(host);
    this.#user = new Lock(host);
  }

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
  /** The run that holds it. */
  #holder: number | null = null;

  constructor(private readonly host: Host) {
    super();
  }

  tryLock(_timeoutInMillis: number): boolean {
    this.#holder ??= this.host.session.run;
    return this.hasLock();
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw new Error('Lock timeout: another process was holding the lock for too long.');
    }
  }

  hasLock(): boolean {
    return this.#holder === this.host.session.run;
  }

  releaseLock(): void {
    if (this.hasLock()) this.#holder = null;
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
