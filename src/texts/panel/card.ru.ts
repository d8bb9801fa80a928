import type { card as english } from './card.en';

export const card: typeof english = {
  title: 'Карточка клиента',
};
