import { describe, expect, test } from 'vitest';
import type { OfferStep } from '../../../src/core/segments/offerGroups';
import {
  type GroupedSituation,
  groupOccasions,
  type TextOccasion,
  type TextTemplate,
  templateFor,
  textOccasions,
  type WritingSituation,
} from '../../../src/core/templates/occasion';

const PRICE = { words: ['price'], offer: 'A discount' };

const situation = (changes: Partial<WritingSituation>): WritingSituation => ({
  status: 'active',
  step: null,
  reasons: [],
  answer: null,
  ...changes,
});

describe('what a client is written to about', () => {
  test.each<[Partial<WritingSituation>, TextOccasion[]]>([
    [{}, []],
    [{ step: 'contact' }, ['contactDue']],
    [{ step: 'firstOffer' }, ['contactDue']],
    [{ step: 'askForPayment' }, []],
    [{ step: 'contact', reasons: ['cadence'] }, ['contactDue', 'contactDue']],
    [{ reasons: ['agreed'] }, ['contactDue']],
    [{ reasons: ['cadence', 'birthday'] }, ['birthday', 'contactDue']],
    [{ reasons: ['firstPurchase'] }, ['firstPurchase', 'contactDue']],
    [{ reasons: ['offerMore'] }, ['offerMore', 'contactDue']],
    [{ reasons: ['orderExpected'] }, ['orderExpected', 'contactDue']],
    [{ step: 'settleComplaint', reasons: ['complaint'] }, ['complaint', 'complaint', 'contactDue']],
    [{ step: 'askWhy', reasons: ['cadence', 'signal'] }, ['slowdown', 'contactDue']],
    [
      { status: 'sleeping', step: 'callNow', reasons: ['firstMissedCycle'] },
      ['sleeping', 'sleeping', 'contactDue'],
    ],
    [{ status: 'sleeping', step: 'wake' }, ['sleeping']],
    [{ status: 'lost', step: 'winBack' }, ['lost']],
    [{ status: 'lost', step: 'winBack', answer: PRICE }, [PRICE, 'lost']],
    [
      { status: 'sleeping', step: 'wake', answer: PRICE, reasons: ['birthday'] },
      [PRICE, 'birthday', 'sleeping', 'contactDue'],
    ],
    // Of the control group nobody is won back, and an old reason is nothing to an active client.
    [{ status: 'lost', step: 'contact', answer: PRICE }, ['contactDue']],
    [{ status: 'active', step: 'askWhy', answer: PRICE }, ['slowdown']],
    [{ status: 'lost', step: 'letGo', answer: PRICE, reasons: ['birthday'] }, []],
  ])('%j', (changes, expected) => {
    expect(textOccasions(situation(changes))).toEqual(expected);
  });
});

describe('what a segment’s client is written to about', () => {
  const grouped = (changes: Partial<GroupedSituation>): GroupedSituation => ({
    ...{ status: 'active', step: null, answer: null },
    ...{ isDissatisfied: false, isFollowUpDue: false, isOrderNear: false },
    ...changes,
  });

  test.each<[OfferStep, Partial<GroupedSituation>, TextOccasion[]]>([
    ['offerMore', {}, ['contactDue']],
    ['offerMore', { isOrderNear: true }, ['contactDue']],
    ['remind', {}, ['contactDue']],
    ['remind', { isOrderNear: true }, ['orderExpected']],
    ['secondPurchase', {}, []],
    ['secondPurchase', { isFollowUpDue: true }, ['firstPurchase']],
    ['wake', { status: 'sleeping', step: 'wake', answer: PRICE }, [PRICE, 'sleeping']],
    ['winBack', { status: 'lost', step: 'winBack' }, ['lost']],
    ['winBack', { status: 'lost', step: 'winBack', isDissatisfied: true }, ['complaint']],
    ['offerMore', { isDissatisfied: true }, ['complaint']],
  ])('%s, %j', (group, changes, expected) => {
    expect(groupOccasions(group, grouped(changes))).toEqual(expected);
  });
});

describe('the template for it', () => {
  const template = (
    occasion: TextOccasion,
    channel: TextTemplate['channel'],
    source: string,
  ): TextTemplate => ({ occasion, channel, source, template: [source], unknown: [] });
  const templates = [
    template('lost', 'email', 'lost by e-mail'),
    template('lost', null, 'lost'),
    template('lost', null, 'lost again'),
    template('birthday', 'message', 'birthday by message'),
    template(PRICE, null, 'price'),
  ];
  const chosen = (occasions: TextOccasion[], channel: TextTemplate['channel']) =>
    templateFor(occasions, channel, templates)?.source ?? null;

  test.each<[TextOccasion[], TextTemplate['channel'], string | null]>([
    [['lost'], 'email', 'lost by e-mail'],
    [['lost'], 'call', 'lost'],
    [['lost'], null, 'lost'],
    [['birthday'], 'call', 'birthday by message'],
    [[PRICE, 'lost'], null, 'price'],
    [[{ ...PRICE }, 'lost'], null, 'lost'],
    [['sleeping', 'lost'], null, 'lost'],
    [['sleeping'], null, null],
    [[], null, null],
  ])('%j by %s', (occasions, channel, expected) => {
    expect(chosen(occasions, channel)).toBe(expected);
  });
});
