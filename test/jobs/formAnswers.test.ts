import { describe, expect, test } from 'vitest';
import type { PanelCard } from '../../src/panel/cardInWords';
import { texts } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { type Answer, on, openedAddOn, recalculatedAddOn, smallBase } from './openedAddOn';

// The answers to a form stand on a sheet of their own, and are contacts of whoever gave them.

const HEADER = {
  en: ['Timestamp', 'Your name', 'Your e-mail', 'Would you recommend us? (0–10)', 'Why?'],
  ru: ['Отметка времени', 'Как вас зовут?', 'Ваша почта', 'Порекомендуете нас? (0–10)', 'Почему?'],
};
const NAME = { en: 'Form Responses 1', ru: 'Ответы на форму (1)' };

function baseWith(answers: Cell[][], language: 'en' | 'ru' = 'en', name = NAME[language]): Grid[] {
  const base = smallBase();
  base[0] = {
    name: 'Clients',
    rows: [
      ['Client', 'Manager', 'E-mail', 'Phone', 'Potential'],
      ['Ann', 'Olga', 'ann@example.com', '+1 212 555 0101', null],
      ['Bob', 'Olga', 'bob@example.com', '+1 212 555 0102', null],
      ['Cid', 'Max', 'shared@example.com', null, null],
      ['Dan', 'Max', 'shared@example.com', null, null],
    ],
  };
  return [...base, { name, rows: [HEADER[language], ...answers] }];
}

const LOCALES = { en: 'en_US', ru: 'ru_RU' } as const;

describe.each(['en', 'ru'] as const)('the answers to a form in %s', (language) => {
  const { headers, words, sheets, groups } = texts[language];

  test('are letters of the clients whom an e-mail, a telephone or a name tells', async () => {
    const { byClient, workbench } = await recalculatedAddOn(
      baseWith(
        [
          [on('2026-03-28'), 'Somebody', 'BOB@example.com', 3, 'Late delivery'],
          [on('2026-03-29'), 'ann', '', 9, ''],
          [on('2026-03-30'), '12125550102', null, 5, 'Late again'],
        ],
        language,
      ),
      { locale: LOCALES[language] },
    );
    const last = byClient(headers.clients.lastContact);
    expect(last).toMatchObject({ Ann: on('2026-03-29'), Bob: on('2026-03-30') });
    const types = byClient(headers.clients.lastContactType);
    expect(types).toMatchObject({
      Ann: words.contactTypes.email,
      Bob: words.contactTypes.email,
      Cid: words.contactTypes.call,
    });
    await workbench.settle();
    const overview = workbench.read(sheets.overview);
    // 10 and 3 of the contact log, 3, 9 and 5 of the form.
    const scores = overview.findIndex(([first]) => first === groups.scores.title);
    expect(overview[scores + 3]?.slice(0, 3)).toEqual([groups.scores.count, null, 5]);
    expect(overview[scores + 2]?.[2]).toBeCloseTo(-20, 9);
    const complaints = overview.findIndex(([first]) => first === groups.complaints.title);
    const delivery = overview[complaints + 2];
    expect(delivery?.slice(1, 3)).toEqual([2, 1]);
  });
});

const QUESTIONS = {
  en: ['How likely are you to recommend us? (0–10)', 'Rate our delivery from 1 to 5'],
  ru: ['Насколько вы готовы рекомендовать нас? (0–10)', 'Оцените доставку от 1 до 5'],
};

test.each(['en', 'ru'] as const)(
  'one score above ten in %s is told and left out, and so is a scale of five',
  async (language) => {
    const { sheets, groups, formAnswers } = texts[language];
    const [timestamp, name, , , why] = HEADER[language];
    const header = [timestamp, name, ...QUESTIONS[language], why] as string[];
    const answers = [10, 9, 3, 8, 0, 11].map((score, index): Cell[] => {
      return [on('2026-03-28'), 'Bob', score, (index % 5) + 1, 'Late delivery'];
    });
    const { workbench, warnings } = await recalculatedAddOn(
      [...smallBase(), { name: NAME[language], rows: [header, ...answers] }],
      { locale: LOCALES[language] },
    );
    const told = (await warnings(sheets.report)).filter(([sheet]) => sheet === NAME[language]);
    expect(told.map((line) => line.slice(1, 3))).toEqual([
      [null, QUESTIONS[language][1]],
      [7, QUESTIONS[language][0]],
    ]);
    expect(told[0]?.[3]).toBe(formAnswers.anotherScale);
    expect(told[1]?.[3]).toContain('11');
    const overview = workbench.read(sheets.overview);
    const scores = overview.findIndex(([first]) => first === groups.scores.title);
    // Beside them the contact log has a 10 and a 3.
    expect(overview[scores + 3]?.[2]).toBe(7);
    const complaints = overview.findIndex(([first]) => first === groups.complaints.title);
    expect(overview[complaints + 1]?.[0]).toBe(groups.complaints.header[0]);
  },
);

test('those of nobody, or of whom it cannot be told, are counted and told once', async () => {
  const { warnings, byClient } = await recalculatedAddOn(
    baseWith([
      [on('2026-03-28'), 'Nobody', 'nobody@example.com', 0, ''],
      [on('2026-03-28'), '', 'shared@example.com', 1, ''],
      [on('2026-03-28'), '', '', 2, ''],
      [on('2026-03-28'), 'Cid', 'shared@example.com', 8, ''],
    ]),
  );
  const told = (await warnings()).filter(([sheet]) => sheet === NAME.en);
  expect(told).toHaveLength(1);
  expect(told[0]?.[1]).toBe(2);
  expect(told[0]?.[3]).toMatch(/^3 answers to the form/);
  expect(byClient('Last contact')).toMatchObject({ Cid: on('2026-03-28'), Dan: null });
});

test('a score written in words is told, and the answer counts without it', async () => {
  const { warnings, byClient } = await recalculatedAddOn(
    baseWith([
      [on('2026-03-27'), 'Bob', '', '8/10', ''],
      [on('2026-03-28'), 'Bob', '', 10, ''],
      [on('2026-03-29'), 'Bob', '', 'great', ''],
    ]),
  );
  const told = (await warnings()).filter(([sheet]) => sheet === NAME.en);
  expect(told.map(([, row]) => row)).toEqual([4]);
  expect(byClient('Last contact')).toMatchObject({ Bob: on('2026-03-29') });
});

test('a form that does not ask who answers is told, a sheet that is no form’s is let be', async () => {
  const base = [
    ...smallBase(),
    {
      name: 'Survey',
      rows: [
        ['Timestamp', 'Would you recommend us?'],
        [on('2026-03-28'), 9],
      ],
    },
    {
      name: 'Feedback',
      rows: [
        ['Name', 'Remark'],
        ['Bob', 'Good'],
      ],
    },
  ] satisfies Grid[];
  const { warnings } = await recalculatedAddOn(base);
  const sheets = (await warnings()).map(([sheet]) => sheet);
  expect(sheets.filter((sheet) => sheet === 'Survey')).toHaveLength(1);
  expect(sheets).not.toContain('Feedback');
});

test('take two calls a form, however many there are, and none without one', async () => {
  const callsOf = async (base: Grid[]) => {
    const { workbench, recalculate } = await recalculatedAddOn(base);
    recalculate();
    workbench.calls.reset();
    recalculate();
    return workbench.calls.data;
  };
  const answer = (index: number): Cell[] => [on('2026-03-28'), 'Ann', '', index % 11, 'Fine'];
  const many = await callsOf(baseWith(Array.from({ length: 900 }, (_, index) => answer(index))));
  const one = await callsOf(baseWith([answer(1)]));
  const none = await callsOf(baseWith([answer(1)], 'en', 'Something else'));
  expect(one).toBe(many);
  // The mappings of the tables are asked for too, to be sure that it is none of them.
  expect(one - none).toBeLessThanOrEqual(5);
  expect(many).toBeLessThanOrEqual(60);
});

test('count on the card and in the row that Done brings up to date, as in the recalculation', async () => {
  const { call, byClient, recalculate } = await recalculatedAddOn(
    baseWith([[on('2026-03-30'), '', 'bob@example.com', 2, 'Late']]),
  );
  const { card } = call<{ card: PanelCard }>('panelClientCard', 'bob');
  expect(JSON.stringify(card)).toContain('Late');
  const before = byClient('Last contact').Bob;
  expect(before).toEqual(on('2026-03-30'));
  const answer = call<Answer>('panelEditClient', 'bob', { potential: 'high' }, 'edit');
  expect(answer).toMatchObject({ ok: true });
  expect(byClient('Last contact').Bob).toEqual(before);
  recalculate();
  expect(byClient('Last contact').Bob).toEqual(before);
});

test('are never taken for the list of clients', async () => {
  const [, sales, , form] = baseWith([[on('2026-03-30'), 'Bob', 'bob@example.com', 2, 'Late']]);
  const { setUp, workbench } = await openedAddOn([sales as Grid, form as Grid]);
  expect(setUp()).toMatchObject({ ok: true });
  const names = workbench.book.sheets().map(({ name }) => name);
  expect(names).toContain('Clients');
  expect(workbench.read(NAME.en)[0]).toEqual(HEADER.en);
});
