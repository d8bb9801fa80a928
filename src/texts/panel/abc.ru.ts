import type { abc as english } from './abc.en';

export const abc: typeof english = {
  title: 'ABC-классы',
};
