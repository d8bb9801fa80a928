import { texts } from '../../src/texts/texts';
import { CALL_MADE } from '../jobs/callMade';
import { type Answer, type AttackedBase, columnOf, rowOfLine } from './attackedBase';

/** A job as the panel, the menu, the clock or an edit begins it; begun again it has the same name. */
export interface Job {
  name: string;
  run(base: AttackedBase): Answer;
  /** How it is taken back, where it can be. */
  undo?(base: AttackedBase): Answer;
  /** What is to be there before it. */
  given?(base: AttackedBase): unknown;
  /** How often it is begun again after a fault, where not as often as somebody asks. */
  goes?: number;
  /** Whether what it lays out on the add-on's own sheets is written by the first recalculation. */
  isLaidOutLater?: true;
  /** What mends the sheets after edits, where the job itself is done once a day. */
  next?(base: AttackedBase): Answer;
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

const undo = ({ call }: AttackedBase) => call('panelUndo');
const recalculation = ({ call }: AttackedBase) => call('panelRecalculate', 'recalculation-1');

/** Ticks the line of a client on Today, or takes the tick off, as a person does. */
function ticked(value: boolean) {
  return ({ workbench }: AttackedBase): Answer => {
    const line = rowOfLine(workbench, 'Ann');
    workbench.edit('Today', `A${line}`, [[value]]);
    const told = columnOf(workbench, texts.en.todaySheet.headers.told, 'Today', 1);
    const message = String(workbench.read('Today')[line - 1]?.[told - 1]);
    return { ok: message.startsWith(value ? 'Logged' : 'Taken back'), message };
  };
}

/** Fires what the clock would fire next: the run of the day, or what goes on with it. */
function dailyRun({ workbench }: AttackedBase): Answer {
  const { triggers } = workbench;
  const calls = (handler: string) => triggers.all.find((each) => each.handler === handler);
  const trigger = calls('resumeDailyRun') ?? calls('dailyRun');
  if (!trigger) throw new Error('No trigger calls the daily run.');
  triggers.fire(trigger.id);
  return { ok: !calls('resumeDailyRun'), message: String(triggers.failures.at(-1)) };
}

/** A day's run that has computed all, and could not send anything yet. */
function cutBeforeMails(base: AttackedBase): void {
  base.workbench.calls.failOn('MailApp.getRemainingDailyQuota');
  dailyRun(base);
  base.workbench.calls.heal();
}

/** What the menu says in the end of removing, with one answer to all that it asks. */
function toldOfRemoval({ workbench: { seen, run } }: AttackedBase, answer: 'YES' | 'NO'): string {
  seen.answer = answer;
  seen.alerts.length = 0;
  run('menuRemove');
  return String(seen.alerts.at(-1));
}

/** Takes the add-on out of the user's sheets; where it is out, nothing more. */
function removed(base: AttackedBase): Answer {
  const { removal } = texts.en;
  const isOut = toldOfRemoval(base, 'NO') !== removal.putAway;
  if (isOut) return { ok: true, message: removal.isDone };
  const message = toldOfRemoval(base, 'YES');
  return { ok: message.startsWith(removal.isDone), message };
}

export const JOBS: readonly Job[] = [
  { name: 'recalculation', run: recalculation, undo },
  {
    name: 'forecast tried on the past',
    run: ({ call }) => call('panelForesee', 'foresee-1'),
    undo,
  },
  { name: 'logged contact', run: ({ call }) => call('panelLogContact', CONTACT), undo },
  {
    name: 'edit of a client',
    run: ({ call }) => call('panelEditClient', 'cid', SAID, 'edit-1'),
    undo,
  },
  { name: 'day put off', run: ({ call }) => call('panelSnooze', 'eve', 5, 'snooze-1'), undo },
  { name: 'added clients', run: ({ call }) => call('panelAddClientsFromSales'), undo },
  {
    name: 'segmentation',
    run: ({ call }) => call('panelApplySegmentation', ABC, 'abc-1'),
    undo,
    // Asked for again, it is answered as before: a setting changed meanwhile counts from the next run on.
    next: ({ call }) => call('panelRecalculate'),
  },
  {
    name: 'two spellings',
    run: ({ call }) =>
      call('panelSayOfTwins', {
        ...{ spelling: 'gus', client: 'bob', isSame: true, requestId: 'twins-1' },
      }),
    undo,
  },
  {
    name: 'meaning of a status',
    run: ({ call }) =>
      call('panelSayOfStatus', { word: 'odd', means: 'done', requestId: 'status-1' }),
    undo,
  },
  {
    name: 'settings said',
    run: ({ call }) =>
      call('panelSaySettings', { marginPercent: '30', lostAfter: '4' }, 'settings-1'),
    undo,
  },
  { name: 'tick on Today', run: ticked(true), undo: ticked(false) },
  { name: 'plans', run: ({ call }) => call('panelPlanAhead') },
  { name: 'set-up', run: ({ call }) => call('panelSetUp') },
  { name: 'removal', run: removed },
  {
    name: 'set-up after a removal',
    given: removed,
    run: ({ call }) => call('panelSetUp'),
    next: recalculation,
  },
  {
    name: 'first set-up',
    isLaidOutLater: true,
    given(base) {
      removed(base);
      toldOfRemoval(base, 'YES');
    },
    run: ({ call }) => call('panelSetUp'),
    next: recalculation,
  },
  { name: 'daily run', run: dailyRun, next: recalculation },
  {
    name: 'daily run on the first of a month',
    given: ({ workbench }) => workbench.setNow('2026-05-01T06:30'),
    run: dailyRun,
    next: recalculation,
  },
  { name: 'digest', given: cutBeforeMails, goes: 1, run: dailyRun, next: recalculation },
];

/** It makes a dozen sheets, in some hundred times as many calls as any other. */
export const SAMPLE: Job = { name: 'sample', run: ({ call }) => call('panelCreateSample', true) };
