import type { Understood } from '../understood';

/** What people write, beside the words that the add-on writes itself. */
export const understood: Understood = {
  sheets: {
    clients: ['customers', 'accounts', 'buyers', 'client base', 'customer base'],
    sales: ['deals', 'orders', 'invoices', 'purchases', 'sales log', 'transactions'],
    contacts: ['calls', 'activities', 'touches', 'contact log', 'interactions'],
  },
  periods: {
    month: ['month', 'months', 'monthly'],
    quarter: ['quarter', 'quarters', 'quarterly'],
    year: ['year', 'years', 'yearly'],
  },
  statuses: {
    active: ['active'],
    sleeping: ['sleeping', 'asleep'],
    lost: ['lost'],
  },
  categories: {
    VIP: ['VIP'],
    A: ['A'],
    B: ['B'],
    C: ['C'],
  },
  contactTypes: {
    call: ['call', 'phone', 'phone call'],
    meeting: ['meeting', 'visit'],
    email: ['e-mail', 'email', 'mail'],
    message: ['message', 'chat', 'sms', 'whatsapp', 'telegram'],
  },
  outcomes: {
    reached: ['reached', 'contact', 'talk'],
    noAnswer: ['no answer', 'not reached'],
    callLater: ['call later', 'call back'],
    request: ['request', 'inquiry', 'enquiry'],
    offer: ['offer', 'quote', 'proposal'],
    deal: ['deal', 'order', 'sale', 'won'],
    refused: ['refused', 'refusal', 'declined'],
    complaint: ['complaint'],
  },
  potentials: {
    high: ['high'],
    medium: ['medium'],
    low: ['low'],
  },
  traits: {
    keyName: ['key name', 'key account', 'famous name', 'big name'],
    promising: ['promising', 'growing'],
    badPayer: ['bad payer', 'late payer', 'pays late', 'does not pay', 'debtor'],
    demanding: ['demanding', 'too demanding', 'picky', 'fussy'],
    rude: ['rude', 'abusive', 'insulting'],
    disloyal: ['disloyal', 'leaves for pennies'],
    noMargin: ['no margin', 'zero margin', 'negative margin', 'loss-making', 'unprofitable'],
  },
  dealStatuses: {
    done: ['done', 'purchase'],
    open: ['not done yet', 'open'],
    notDone: ['not done', 'cancelled', 'lost'],
    refunded: ['refunded', 'returned'],
    partlyRefunded: ['partly refunded', 'refunded in part'],
  },
  wordPlaces: {
    status: ['status', 'deal status'],
    outcome: ['outcome', 'contact outcome'],
  },
  pastedTwice: {
    once: ['once', 'pasted twice'],
    twice: ['twice', 'both'],
  },
  orderTotals:
    'total, grand total, order total, total order, order grand total, invoice total, receipt total, bill total, check total, total amount, amount total, order amount, order value, order sum, invoice amount, invoice value, bill amount, total price, final total, gross total, total payable, total due, subtotal, sub total, order subtotal, deal value, deal amount',
  yesNo: {
    yes: ['yes', 'true', 'y', '1', 'x', '+'],
    no: ['no', 'false', 'n', '0', '-'],
  },
  abcMeasure: {
    revenue: ['revenue'],
    profit: ['profit'],
    deals: ['deals'],
  },
  abcWindow: {
    wholeLog: ['whole log', 'all', 'all time'],
    last12Months: ['last 12 months', '12 months'],
    lastFullQuarter: ['last full quarter', 'last quarter'],
    ownDates: ['own dates'],
  },
  language: {
    spreadsheet: ['as the spreadsheet', 'spreadsheet'],
    en: ['English', 'en'],
    ru: ['Russian', 'ru'],
  },
  planHorizon: {
    month: ['month', 'a month'],
    quarter: ['quarter', 'a quarter'],
    halfYear: ['half-year', 'half a year', 'half year', '6 months'],
  },
  daysOff: {
    saturdaySunday: ['Saturday and Sunday', 'Sat, Sun'],
    sunday: ['Sunday', 'Sun'],
    fridaySaturday: ['Friday and Saturday', 'Fri, Sat'],
    none: ['none', 'no days off'],
  },
  complaints: ['complain', 'dissatisf', 'unhappy'],
  leavingReasons: {
    quality: ['quality', 'defect', 'faulty', 'spoilt', 'service'],
    payment: ['payment', 'prepayment', 'credit', 'terms'],
    delivery: ['delivery', 'late', 'delay', 'shipping', 'slow'],
    price: ['price', 'expensive', 'cost', 'dear', 'cheaper', 'discount'],
    attention: ['attention', 'forgotten', 'ignored', 'nobody called', 'rude'],
    choice: ['choice', 'range', 'assortment', 'stock'],
    mistakes: ['mistake', 'error', 'wrong', 'mix-up'],
    competitor: ['competitor', 'another supplier', 'other supplier', 'rival'],
  },
};
