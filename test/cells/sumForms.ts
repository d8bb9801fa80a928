// The forms in which exports and people write sums.

/** How each grouping writes a whole number. */
const threes = (digits: string, mark: string) => digits.replace(/\B(?=(\d{3})+$)/g, mark);
export const GROUPINGS: Readonly<Record<string, (digits: string) => string>> = {
  '1234567': (digits) => digits,
  '1 234 567': (digits) => threes(digits, ' '),
  '1\u00a0234\u00a0567': (digits) => threes(digits, '\u00a0'),
  "1'234'567": (digits) => threes(digits, "'"),
  '1’234’567': (digits) => threes(digits, '’'),
  '1,234,567': (digits) => threes(digits, ','),
  '1.234.567': (digits) => threes(digits, '.'),
  '12,34,567': (digits) => digits.replace(/\B(?=(\d{2})*\d{3}$)/g, ','),
};

/**
 * What may stand around a sum: text before, text after, what it does to the sign, and the currency
 * that it names.
 */
export const AROUND = [
  ['', '', 1, null],
  ['$', '', 1, '$'],
  ['US$ ', '', 1, 'USD'],
  ['Rs. ', '', 1, '₨'],
  ['€', '', 1, 'EUR'],
  ['', ' €', 1, 'EUR'],
  ['', '₽', 1, 'RUB'],
  ['', ' руб.', 1, 'RUB'],
  ['', '\u00a0р.', 1, 'RUB'],
  ['AED ', '', 1, 'AED'],
  ['', ' KZT', 1, 'KZT'],
  ['$', ' AUD', 1, 'AUD'],
  ['+', '', 1, null],
  ['-', ' ₽', -1, 'RUB'],
  ['−$', '', -1, '$'],
  ['$-', '', -1, '$'],
  ['(', ')', -1, null],
  ['($', ')', -1, '$'],
  ['(', ' ₽)', -1, 'RUB'],
  ['', '-', -1, null],
  ['', ' USD -', -1, 'USD'],
] as const;
