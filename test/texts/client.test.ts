import { expect, test } from 'vitest';
import { texts } from '../../src/texts/texts';
import { on } from '../core/on';

const TODAY = on('2026-03-31');

test.each([
  [null, 'was logged.', 'записан.'],
  [on('2026-04-07'), 'The next one: 2026-04-07.', 'Следующий: 07.04.2026.'],
  [
    on('2026-03-25'),
    'Another kind of contact has been due since 2026-03-25.',
    'Контакт другого вида ждёт с 25.03.2026.',
  ],
])('what follows on a logged contact: %s', (next, en, ru) => {
  expect(texts.en.client.logged('Bob', next, TODAY)).toMatch(new RegExp(`${en}$`));
  expect(texts.ru.client.logged('Боб', next, TODAY)).toMatch(new RegExp(`${ru}$`));
});
