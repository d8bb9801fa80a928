import { CALL_MADE } from '../jobs/callMade';
import type { Answer, AttackedBase } from './attackedBase';

/** A job as the panel, the menu or the clock begins it; begun again it has the same name. */
export interface Job {
  name: string;
  run(base: AttackedBase): Answer;
  /** Whether Undo takes it back. */
  isUndoable?: boolean;
  /** Left out: each call of it is tried. One that makes a dozen sheets is tried at every so many. */
  every?: number;
}

const CONTACT = { ...CALL_MADE, client: 'bob', note: 'will think', requestId: 'contact-1' };

const SAID = {
  potential: 'high',
  traits: ['keyName'],
  manualCategory: 'VIP',
  leavingReason: 'price',
};

const ABC = {
  measure: 'deals',
  window: 'wholeLog',
  fromDay: '',
  toDay: '',
  aShare: '60',
  bShare: '90',
};

export const JOBS: readonly Job[] = [
  {
    name: 'recalculation',
    run: ({ call }) => call('panelRecalculate', 'recalculation-1'),
    isUndoable: true,
  },
  { name: 'logged contact', run: ({ call }) => call('panelLogContact', CONTACT), isUndoable: true },
  {
    name: 'edit of a client',
    run: ({ call }) => call('panelEditClient', 'cid', SAID, 'edit-1'),
    isUndoable: true,
  },
  {
    name: 'day put off',
    run: ({ call }) => call('panelSnooze', 'eve', 5, 'snooze-1'),
    isUndoable: true,
  },
  { name: 'added clients', run: ({ call }) => call('panelAddClientsFromSales'), isUndoable: true },
  {
    name: 'segmentation',
    run: ({ call }) => call('panelApplySegmentation', ABC, 'abc-1'),
    isUndoable: true,
  },
  {
    name: 'two spellings',
    run: ({ call }) =>
      call('panelSayOfTwins', {
        ...{ spelling: 'gus', client: 'bob', isSame: true, requestId: 'twins-1' },
      }),
    isUndoable: true,
  },
  {
    name: 'meaning of a status',
    run: ({ call }) =>
      call('panelSayOfStatus', { word: 'odd', means: 'done', requestId: 'status-1' }),
    isUndoable: true,
  },
  { name: 'sample', run: ({ call }) => call('panelCreateSample', true), every: 60 },
  { name: 'plans', run: ({ call }) => call('panelPlanAhead') },
  { name: 'set-up', run: ({ call }) => call('panelSetUp') },
];
