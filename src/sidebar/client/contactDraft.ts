import type { ContactType } from '../../core/contacts/cadence';
import type { Outcome } from '../../core/contacts/outcome';
import { newRequestId } from '../requestId';

/** A contact as far as it is filled in. */
export interface ContactDraft {
  contact: {
    type: ContactType;
    outcome: Outcome;
    /** ISO day; '' where none was agreed. */
    nextDay: string;
    score: number | null;
    reason: string;
    note: string;
    /** Another for every change: what is sent again unchanged is the same contact. */
    requestId: string;
  };
  /** Whether anything was filled in, or it was sent and no good answer came. */
  isBegun: boolean;
}

export function newDraft(): ContactDraft {
  return {
    contact: {
      type: 'call',
      outcome: 'reached',
      nextDay: '',
      score: null,
      reason: '',
      note: '',
      requestId: newRequestId(),
    },
    isBegun: false,
  };
}
