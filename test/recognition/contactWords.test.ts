import { describe, expect, test } from 'vitest';
import {
  contactTypeIn,
  daysLaterIn,
  isNoteOfTry,
  outcomeIn,
} from '../../src/recognition/contactWords';

describe('what became of a contact', () => {
  test.each([
    ['не дозвонился', 'noAnswer'],
    ['Недозвон', 'noAnswer'],
    ['Не берёт трубку', 'noAnswer'],
    ['занято', 'noAnswer'],
    ['абонент недоступен', 'noAnswer'],
    ['не ответила, перезвонить завтра', 'noAnswer'],
    ['no answer', 'noAnswer'],
    ['Left voicemail', 'noAnswer'],
    ["Didn't answer", 'noAnswer'],
    ['перезвонить завтра', 'callLater'],
    ['Попросили позвонить в четверг', 'callLater'],
    ['Call back next week', 'callLater'],
    ['asked to call later', 'callLater'],
    ['запросил КП', 'request'],
    ['КП отправлено', 'offer'],
    ['выставлен счёт', 'offer'],
    ['Quote sent', 'offer'],
    ['заказ', 'deal'],
    ['Подписали договор', 'deal'],
    ['отказ', 'refused'],
    ['не интересно', 'refused'],
    ['Not interested', 'refused'],
    ['жалоба на доставку', 'complaint'],
    ['претензия', 'complaint'],
    ['думает', 'reached'],
    ['входящий', 'reached'],
    ['разговор состоялся', 'reached'],
    ['Ответил, что не нужно', 'refused'],
    ['Connected', 'reached'],
    ['кукуруза', null],
    ['', null],
  ])('«%s»: %s', (text, outcome) => {
    expect(outcomeIn(text)).toBe(outcome);
  });
});

describe('how it was made', () => {
  test.each([
    ['входящий звонок', 'call'],
    ['Исходящий', 'call'],
    ['Phone', 'call'],
    ['incoming', 'call'],
    ['Встреча в офисе', 'meeting'],
    ['выезд', 'meeting'],
    ['Site visit', 'meeting'],
    ['входящее письмо', 'email'],
    ['e-mail', 'email'],
    ['WhatsApp', 'message'],
    ['Телеграм', 'message'],
    ['выставка', null],
  ])('«%s»: %s', (text, type) => {
    expect(contactTypeIn(text)).toBe(type);
  });
});

test.each([
  ['перезвонить завтра', 1],
  ['послезавтра', 2],
  ['перезвонить через неделю', 7],
  ['через 3 дня', 3],
  ['через 2 недели', 14],
  ['call tomorrow', 1],
  ['the day after tomorrow', 2],
  ['in 10 days', 10],
  ['next week', 7],
  ['in 5000 days', null],
  ['перезвонить', null],
])('«%s» is in %s days', (text, days) => {
  expect(daysLaterIn(text)).toBe(days);
});

test.each([
  ['не дозвонился', true],
  ['No answer, call tomorrow', true],
  ['вчера не дозвонился, сегодня поговорили', false],
  ['поговорили', false],
  ['', false],
])('the note «%s» tells of a try alone: %s', (note, expected) => {
  expect(isNoteOfTry(note)).toBe(expected);
});

test('a text of any length takes no longer than a short one', () => {
  expect(outcomeIn('не дозвонился '.repeat(10_000))).toBeNull();
  expect(isNoteOfTry('не дозвонился,'.repeat(10_000))).toBe(false);
});
