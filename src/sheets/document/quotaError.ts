/** A quota of Google's for the user at work, of which there is no more today. */
export type Quota = 'propertyReads' | 'propertyWrites';

/** Google takes no more such calls from this user today; nothing came of the call. */
export class QuotaError extends Error {
  constructor(readonly quota: Quota) {
    super(quota);
    this.name = 'QuotaError';
  }
}

/** Google's words for it, which it says in the language of the user, are not documented. */
const USED_UP = /too many times|one day|quota|слишком (?:много|часто)|за (?:один )?день|квот/i;

/**
 * Makes a call that a quota is for.
 *
 * @throws QuotaError where it is used up
 */
export function within<Result>(quota: Quota, call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    const said = String((error as { message?: unknown })?.message ?? error);
    throw USED_UP.test(said) && !/storage/i.test(said) ? new QuotaError(quota) : error;
  }
}
