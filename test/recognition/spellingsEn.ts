import type { Vocabulary } from '../../src/cells/word';
import type { TableRole } from '../../src/schema/sheets';
import type { TableColumns } from '../../src/schema/userColumns';

const listed = (items: string) => items.split(', ');

// How people head the columns that the add-on reads, likeliest first, beside the add-on's own
// headers. Matched without regard to case, brackets and what follows a comma: `Amount, USD` is
// `Amount`.

const CLIENT = listed(
  'client, customer, account, company, buyer, client name, customer name, company name, account name, buyer name, organization, organisation, organization name, organisation name, name of client, name of customer, name of company, client full name, customer full name, customer id, client id, name',
);

const MANAGER = listed(
  'manager, account manager, sales manager, responsible, owner, account owner, deal owner, sales rep, salesperson, assigned to',
);

const REASON = listed(
  'reason, reason for leaving, cause, churn reason, loss reason, reason lost, complaint, why',
);

export const spellingsEn: {
  readonly [Role in TableRole]: Vocabulary<TableColumns[Role]>;
} = {
  clients: {
    client: CLIENT,
    manager: MANAGER,
    contactPerson: [],
    phone: listed('phone, telephone, mobile, tel, phone number, cell, mobile phone, contact phone'),
    email: listed(
      'e-mail, email, mail, e-mail address, email address, contact email, customer email, mailbox',
    ),
    birthday: listed('birthday, date of birth, birth date, birthdate, dob, born, born on, bday'),
    source: listed(
      'source, lead source, client source, traffic source, original source, came from, heard about us from, how you found us, marketing channel, acquisition channel, channel, utm_source',
    ),
    potential: listed(
      'potential, growth potential, client potential, development potential, prospects, growth, upside, future value',
    ),
    traits: listed('traits, tags, features, remarks, labels, characteristics, attributes, flags'),
    manualCategory: listed(
      'manual category, category by hand, own category, fixed category, set category, assigned category, category override, category (manual)',
    ),
    leavingReason: listed(
      'reason for leaving, reason lost, lost because, churn reason, loss reason, reason for churn, why lost, why left',
    ),
    winBackCost: listed(
      'win-back cost, winback cost, cost of return, reactivation cost, return cost, win-back budget, cost to win back, reactivation budget',
    ),
    doNotContact: listed(
      'do not contact, do not call, do not disturb, dnc, no contact, opt out, opted out, unsubscribed',
    ),
    snoozedUntil: listed(
      'snooze until, snoozed to, postponed until, postponed to, remind on, not before, call back on',
    ),
    givenFirstPurchase: listed(
      'first order, first deal, first sale, date of first purchase, first purchase date, first order date, customer since, client since, since',
    ),
    givenLastPurchase: listed(
      'last order, last deal, last sale, last bought, last invoice, last shipment, date of last purchase, last purchase date, last order date',
    ),
    givenDeals: listed(
      'number of deals, orders, number of orders, number of purchases, total orders, order count, purchases, invoices, count, times bought',
    ),
    givenRevenue: listed(
      'total revenue, turnover, sales, total sales, total spent, lifetime revenue, amount, total',
    ),
    givenProfit: listed(
      'total profit, gross profit, net profit, overall profit, profit earned, earnings, gain',
    ),
    givenInterval: listed(
      'interval, cycle, purchase cycle, order cycle, purchase interval, days between orders, order every, order frequency, frequency',
    ),
    lastCall: listed(
      'called, last called, last phone call, last call date, date of last call, call date, phoned, last contact',
    ),
    lastMeeting: listed(
      'met, last met, last visit, visited, last meeting date, date of last meeting, date of last visit, meeting date',
    ),
  },
  sales: {
    date: listed(
      'date, deal date, order date, invoice date, purchase date, sale date, transaction date, shipment date, close date, created at, issued, issue date, date issued',
    ),
    client: CLIENT,
    amount: listed(
      'amount, sum, total, revenue, value, turnover, line total, order total, total amount, deal amount, net sales, gross sales',
    ),
    profit: listed(
      'profit, gross profit, net profit, deal profit, order profit, profit amount, earnings, gain',
    ),
    productLine: listed(
      'product line, product, product group, product category, product type, category, goods, item, service',
    ),
    orderNumber: listed(
      'order number, order, order no, order id, invoice, invoice no, invoice number, document number, number',
    ),
    manager: MANAGER,
    status: [],
    secondStatus: [],
    cancelled: [],
    refunded: [],
    currency: [],
    quantity: [],
    price: [],
    product: [],
    contactPerson: [],
    firstName: [],
    lastName: [],
    email: [],
    phone: [],
    source: [],
    paidOn: listed(
      'paid on, payment date, date paid, date of payment, paid at, payment received, settled on, paid',
    ),
  },
  contacts: {
    // The add-on's own is known by its very header.
    entryId: [],
    date: listed(
      'date, contact date, when, day, date of contact, call date, activity date, meeting date',
    ),
    client: CLIENT,
    type: listed('type, contact type, activity type, kind, channel, how, method, activity'),
    manager: MANAGER,
    nextDay: listed(
      'next contact, next contact date, next call, call back on, callback date, follow up date',
    ),
    outcome: listed(
      'outcome, result, contact result, call result, status, next step, conclusion, disposition',
    ),
    reason: REASON,
    score: listed('score, rating, nps, nps score, grade, mark, satisfaction, csat'),
    note: listed('note, comment, comments, notes, remark, remarks, details, description, memo'),
  },
};
