import { describe, expect, test } from 'vitest';
import {
  formColumns,
  isFormHeader,
  isFormName,
  scoreOfTen,
} from '../../src/recognition/formAnswers';

describe('the sheet of a form’s answers', () => {
  test.each([
    ...['Form Responses 1', 'NPS 2026', 'Feedback', 'Customer survey'],
    ...['Ответы на форму (1)', 'Опрос клиентов', 'Отзывы', 'Анкета'],
  ])('may be called “%s”', (name) => {
    expect(isFormName(name)).toBe(true);
  });

  test.each(['Clients', 'Sales', 'Contacts', 'Обзор', 'Сделки', 'Plan', 'Settings', 'История'])(
    'is not called “%s”',
    (name) => {
      expect(isFormName(name)).toBe(false);
    },
  );

  test('begins with the time of each answer', () => {
    expect(isFormHeader(['Timestamp', 'Your name'])).toBe(true);
    expect(isFormHeader(['', 'Отметка времени', 'ФИО'])).toBe(true);
    expect(isFormHeader(['Date', 'Client', 'Type'])).toBe(false);
    expect(isFormHeader(['Timestamp of order', 'Client'])).toBe(false);
    expect(formColumns(['Date', 'Your name', 'Score (0–10)'], [])).toBeNull();
  });
});

const DAY = new Date(Date.UTC(2026, 2, 1));

const ofQuestion = (question: string, ...answers: (number | string)[]) =>
  formColumns(
    ['Timestamp', 'Your name', question, 'Anything else?'],
    answers.map((answer) => [DAY, 'Ann', answer, 'All is well with us']),
  );

describe('its columns', () => {
  test('in English', () => {
    const header = [
      ...['Timestamp', 'Your name', 'Email Address', 'Phone number'],
      ...['How likely are you to recommend us? (0-10)', 'What should we do better?'],
    ];
    const rows = [[DAY, 'Ann Lee', 'ann@example.com', '+1 212 555 0100', 9, 'All fine']];
    expect(formColumns(header, rows)).toEqual({
      ...{ day: 0, people: [2, 3, 1], score: 4, otherScales: [], words: [5] },
    });
  });

  test('in Russian', () => {
    const header = [
      ...['Отметка времени', 'Насколько вероятно, что вы нас порекомендуете?'],
      ...['Что нам улучшить?', 'Как вас зовут?', 'Адрес электронной почты'],
    ];
    const rows = [[DAY, 3, 'Долго везли', 'Анна', 'anna@example.ru']];
    expect(formColumns(header, rows)).toEqual({
      ...{ day: 0, people: [4, 3], score: 1, otherScales: [], words: [2] },
    });
  });

  test('e-mails are known by what stands there, whatever the question', () => {
    const found = formColumns(
      ['Timestamp', 'Where do we write to?', 'Rate us, 1 to 10'],
      [...[[DAY, 'ann@example.com', '7']]],
    );
    expect(found).toEqual({ day: 0, people: [1], score: 2, otherScales: [], words: [] });
  });

  test('a scale of five is no score, and neither is one that nobody names', () => {
    const scoreOf = (question: string, ...answers: (number | string)[]) => {
      const found = ofQuestion(question, ...answers);
      return typeof found === 'object' ? (found?.score ?? null) : found;
    };
    expect(scoreOf('Rate our delivery (1–5)', 5, 4)).toBeNull();
    expect(scoreOf('Rate our delivery', 5, 4)).toBeNull();
    expect(scoreOf('How many orders a year?', 9, 8)).toBeNull();
    expect(scoreOf('Rate our delivery', 9, 4)).toBe(2);
    expect(scoreOf('Rate our delivery, 0 to 10', 5, 4)).toBe(2);
    expect(scoreOf('Would you recommend us?', '9/10', '10')).toBe(2);
    expect(scoreOf('Would you recommend us?', 'yes', 'no')).toBeNull();
    expect(scoreOf('Would you recommend us?', 50)).toBeNull();
    expect(scoreOf('Why that score (0–10)?', 'Late', 'Dear', 5)).toBeNull();
  });

  test.each([
    'How likely are you to recommend us? (0–10)',
    'Насколько вы готовы рекомендовать нас? (0–10)',
    'Would you recommend us?',
    'Порекомендуете ли вы нас?',
    'Rate our delivery',
    'Оцените доставку',
    'Оцените доставку по десятибалльной шкале, где 10 — отлично',
  ])('“%s” is for a score, though one answer is none', (question) => {
    const found = ofQuestion(question, 10, 9, 3, 8, 0, 11);
    expect(found).toMatchObject({ score: 2, otherScales: [] });
  });

  test('whose scale is named is one for a score, however many answers are none', () => {
    expect(ofQuestion('Rate us (0–10)', 9, 50, 60, 70)).toMatchObject({ score: 2 });
    expect(ofQuestion('Оцените нас от 0 до 10', 9, 'да', 50)).toMatchObject({ score: 2 });
    expect(ofQuestion('Would you recommend us?', 9, 8, 50)).toMatchObject({
      ...{ score: null, otherScales: [2] },
    });
  });

  test.each([
    ...['Оцените нас от 1 до 5', 'Оцените доставку (5 баллов)', 'Доставка (1–5)'],
    ...['Rate us from 1 to 5', 'How likely are you to recommend us? (1-5)', 'Rate us out of 5'],
    ...['Rate our delivery', 'Оцените доставку'],
  ])('“%s” with a scale of five is told, beside words too', (question) => {
    for (const answers of [
      [5, 4, 1],
      ['5', '4', ''],
      ['5/5', '4 из 5', '4 out of 5'],
    ]) {
      expect(ofQuestion(question, ...answers)).toMatchObject({
        ...{ score: null, otherScales: [2], words: [3] },
      });
    }
  });

  test.each(['How many orders a year?', 'Ваша скидка', 'Orders in 2025–2026'])(
    '“%s” asks for no score, and is not told',
    (question) => {
      expect(ofQuestion(question, 3, 5)).toMatchObject({ score: null, otherScales: [] });
    },
  );

  test('of nobody, or of nothing said, are told', () => {
    expect(formColumns(['Timestamp', 'Score (0–10)'], [[DAY, 9]])).toBe('nobodyNamed');
    expect(formColumns(['Timestamp', 'Your name'], [[DAY, 'Ann']])).toBe('nothingSaid');
  });
});

test('a score may say what it is of', () => {
  expect(['9/10', '9 из 10', ' 10 of 10 ', '7 out of 10', '8,5/10'].map(scoreOfTen)).toEqual([
    ...[9, 9, 10, 7, 8.5],
  ]);
  expect(['4/5', '9', 9, '9/100', 'great', '19/10/2026'].map(scoreOfTen)).toEqual(
    new Array(6).fill(null),
  );
});
