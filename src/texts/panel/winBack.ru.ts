import type { winBack as english } from './winBack.en';

export const winBack: typeof english = {
  title: 'Очередь на возврат',
};
