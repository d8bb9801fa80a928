import type { HeaderRoots } from '../../headerRoots';

/** What is never who bought: a number, a place, or a trait of theirs. */
const NOT_A_NAME =
  'id, ids, first, last, code, number, no, num, type, group*, segment, category, order*, date, since, created, email*, mail, phone*, address*, street, city, state, province, country, zip, postal, region, reference, note*, message, comment*, service, status, currency, tax*, vat, product, item*, lineitem, sku, file, card, domain, owner, manager, contacts, url, website, web, marketing, count, balance, total, price, user, vendor, seller, supplier, device, campaign, discount*, coupon*, payment, warehouse, location, territory, property, role, language, store, shop, server, lead, ip';

export const headerRoots: HeaderRoots = {
  people: {
    customer: {
      names: [
        'customer name, client name, buyer name, customer full name, client full name, buyer full name, name customer, name client, name buyer, guest name, patient name, member name, student name, payer name, subscriber name, donor name, bill to name, sold to name, sold to party name, user name customer',
        'customer, client, buyer, who, who bought, consumer, consumer name, shopper name, ordered by, placed by, customers, clients, buyers, purchaser name, partner name, partner display name, patient, guest, payer, subscriber, shopper, purchaser, bill to, sold to, sold to party',
        'billing name, billing full name, member, student, tenant, donor, recipient name, ship to name, shipping name, ship name, delivery name, consignee, full name, cardholder name, card name, buyer user, buyer username, customer username, billed to, invoice to, payee, holder name, partner, trading partner, attendee, delegate, visitor name, particulars, sender, sender name, supporter, resident, learner, pupil, parent, policyholder',
      ],
      never: NOT_A_NAME,
    },
    company: {
      names: [
        'account name, company name, organization name, organisation name, associated company, business name, primary company',
        'account, accounts, company, organization, organisation, firm, client company, customer company, business, household',
        'billing company, billing company name, recipient company, shipping company',
      ],
      never: NOT_A_NAME,
    },
    contactPerson: {
      names: [
        'contact name, contact person, contact full name, associated contact, primary contact, person name, contact person name, attendee name',
        'contact, person, attendee',
      ],
      never: `${NOT_A_NAME}, by, method, last, next, us, attempts`,
    },
    firstName: {
      names: [
        'customer first name, buyer first name, client first name, billing first name',
        'first name, given name, forename',
        'contact first name, shipping first name, recipient first name',
      ],
      never: 'product, item, owner, employee, last',
    },
    lastName: {
      names: [
        'customer last name, buyer last name, client last name, billing last name',
        'last name, surname, family name, co last name',
        'contact last name, shipping last name, recipient last name',
      ],
      never: 'product, item, owner, employee, first',
    },
    name: { names: [], weak: 'name, title, display name', never: 'domain, file' },
    email: {
      names: [
        'customer email, client email, buyer email, email customer, contact email, email contact, from email, from email address, billing email, customer email address',
        'email, email address, mail, mailbox, work email, email work, person email',
        'personal email, home email, other email, receipt email, email home, email other, shipping email',
      ],
      never:
        'marketing, accept*, subscription, subscribed, status, to, partner, seller, owner, employee, verified, sent, campaign, consent, opt',
    },
    phone: {
      names: [
        'customer phone, client phone, buyer phone, buyer phone number, billing phone, contact phone, contact phone number, customer mobile',
        'phone, telephone, phone number, mobile, tel, cell, mobile phone, cell phone, work phone, mobile number, person phone',
        'home phone, other phone, shipping phone, recipient phone, ship phone number, ship to phone, delivery phone, phone work, phone home, phone mobile',
      ],
      never: 'model, call*, extension, country, code, manager, item*, product',
    },
    customerId: {
      names: [
        'customer id, client id, buyer id, customer number, client number, account number, customer no, customer code, customer unique id, buyer user id, customer key, sold to party id, account id, client code',
        'user id, userid, member id, visitor id, guest id, patient id, contact id, company id, card number loyalty, household key, household id, person id',
      ],
      never: 'order*, reference, tax*, vat, payment, group, item, currency',
    },
  },
  sales: {
    date: {
      names: [
        'order date, purchase date, sale date, sales date, deal date, transaction date, invoice date, date of order, date of purchase, date of sale, date of invoice, won date, won time, order placed, placed at, ordered at, ordered on, order time, order timestamp, order purchase timestamp, order placed at, posting date, document date, doc date, issue date, date issued, issued, issued on, checkout date, receipt date, bill date, billing date, visit date, booking date, appointment date, payment date time, sold on, invoice issued, date sold, purchased at, purchased on, date purchased, bought on, bought at, sold at, booked on, ordered, purchased, sold, date ordered, bill day, order datetime, trans date, txn date, transaction time, date of transaction, order submitted date, submitted on, service date, event date',
        'close date, closed date, closing date, closed at, closed on, date closed, completed date, completed time, time completed, completed at, date completed, actual close date, completion date',
        'date, date time, datetime, start date, start time, scheduled date, appointment time, scheduled start date, job date, date won',
        'created, created at, created on, create date, created date, creation date, date created, created time, date added, added on, deal created, order created, creation time, create time, time created, opened, opened at, date opened, date entered, timestamp, order approved at',
        'day, period, when, month',
        'shipment date, ship date, shipped on, dispatch date, shipping date, delivery date, captured at, authorized at, date shipped, fulfilled at, date of service, valid from',
      ],
      weak: 'time, calldate, issued at',
      never:
        'due, ship*, deliver*, dispatch*, fulfil*, modif*, updat*, edit*, chang*, birth*, dob, expir*, expected, estimated, promise*, pickup, cancel*, refund*, return*, dispute, activity, last, first, next, follow, end, until, by, zone, id, owner, lost, status, type, joined, registered, registration, signup, renewal, forecast, required, requested, sent, viewed, feedback, posted, launch, to, since, count, amount, number, paid, payment, pay, exp, reminder, hired, cost, week, year, dow, hour',
    },
    amount: {
      names: [
        'grand total, order total, total sales, total amount, order amount, order value, deal value, deal amount, sale amount, invoice total, invoice amount, amount total, order grand total, transaction amount, total price, final total, total order, total revenue, payment amount, transaction total, order sum, total due incl, total sale, gross amount, price total, receipt total, check total, bill amount, total payable, total with tax, total after discount, gross total, total sales amount, bill total, invoice value, booking amount',
        'total',
        'amount, how much, revenue, net sales, net revenue, n revenue, value, sum, turnover, sales, sales amount, sales value, gmv, income, sales revenue, total value, amount charged, billed amount, amt, net value',
        'gross sales, gross, amount paid, total paid, paid amount, total collected, sold for, amount gross, collected, net amount, total net, net total, total net amount',
        'line total, item total, line amount, item amount, line net amount, total line, extended price, ext price, item revenue, lineitem total, product total, ext sell price, extended amount, product revenue, product sales, row total, position total',
        'subtotal, sub total, untaxed amount, net, order subtotal, total untaxed, base amount, line subtotal, item subtotal, proceeds, earnings net, sale, purchase',
      ],
      weak: 'cost, item cost, order cost, total cost, charge, charges, fee, fees, spend',
      never:
        'tax*, vat, gst, discount*, ship*, deliver*, refund*, fee*, tip*, coupon*, commission*, cost, costs, profit*, margin, orders, quantity, qty, items, count, number, no, id, type, method, status, code, currency, name, outstanding, balance, due, owed, paid, dispute*, deposit, gift, insurance, handling, spent, spend, lifetime, probability, converted, weight, unit, percent*, forecast, card*, units, points, guests, surcharge*, rounding, cash, change, purchases, rate, rewards, credit, chargeback*, days, duties, promotion*, expected, incremental, owner, rep, person, team, channel, region, territory, first, last, avg, average, reason, renew, budget, previous, target, quota, wholesale, savings, donation, gratuity, seller, platform, hours, date, day, bonus, invoiced, adjustment*, statement, payout, lineitem compare, stage, source',
    },
    profit: {
      names: [
        'profit, gross profit, net profit, deal profit, order profit, profit amount, margin amount, profit total',
        'earnings, gain, margin, gross margin, contribution',
      ],
      never: 'percent*, rate, center, centre, id, code',
    },
    product: {
      names: [
        'product name, item name, product title, item title, lineitem name, line item name, product service, product service full name, sku name, menu item, service name, item description, product description, product full name',
        'product, what, item, products, items, goods, service, services, lineitem, order items, product s, article, stock item, treatment',
        'description, item desc, variant name, line description',
        'sku, stock code, asin, part',
      ],
      never:
        'id, type, category, line, group, quantity, qty, sold, count, price, total, tax*, status, code, number, discount*, weight, amount, fee, sales, revenue, provider, charge, center, channel, center',
    },
    productLine: {
      names: [
        'product line, product group, product category, product type, item category, item group, item type, category name, service category, department, sub category, subcategory, menu group, product family, collection',
        'category, brand',
      ],
      never: 'customer, client, order, expense, forecast, operation, manual, id, code, number',
    },
    orderNumber: {
      names: [
        'order number, order no, order id, order num, order №, order nr, billing document, invoice number, invoice no, invoice №, invoice num, invoice nr, receipt number, receipt no, receipt №, deal id, sale id, order reference, order ref, order key, order code, order name, document number, document no, doc number, bill number, bill no, check number, check №, ticket number, booking number, booking id, booking reference, sales order number, sales document, sales record number, sales order, number order, increment id, opportunity id, reservation number, purchase id',
        'transaction id, transaction number, receipt id, record id, payment id, charge id, tran id, external id, txn id, invoice id, document, voucher number, sales receipt number',
        'order, invoice, receipt, num, reference, ref, bill, number, no, document reference, voucher no',
        'id, №',
      ],
      weak: 'name',
      never:
        'item*, line, product*, customer, client, user, device, card, session, listing, coupon, tracking, phone, tax, vat, row, owner, company, contact*, store, location, status, quantity, total, date, time, type, amount, value, of, account, batch, total, orders, channel, paypal, original, parent, merchant, external, click, gift, postal, street, house, purchase order, custom, method, reference txn, source, paid, sum, notes, note, terms, discount*, currency, manager, form, sub, count, shipping, payment reference, campaign, group, employee, first, warehouse, stage, ip',
    },
    manager: {
      names: [
        'account manager, sales manager, deal owner, opportunity owner, account owner, sales rep, sales representative, salesperson, sales person, sales agent, responsible, assigned to, company owner, client manager',
        'manager, owner, employee, rep, agent, staff, cashier, seller, service provider, assigned user, responsible person, cashier name, server, provider, staff member, created by, consultant, stylist, associate, salesman, account executive',
      ],
      never: 'id, email, phone, contact owner, date, modified, store owner, time, type',
    },
    paidOn: {
      names: [
        'paid on, payment date, date paid, date of payment, paid at, settled on, paid date, payments date, payment time, paid on date, date of receipt of payment',
      ],
      never:
        'amount, sum, total, due, terms, method, status, type, by, vat, tax*, id, reference, next, with, fee, source, currency, commission, last, first',
    },
    paid: {
      names: ['', 'paid, is paid, payed, payment received'],
      never:
        'amount, sum, total, due, terms, method, status, type, by, vat, tax*, id, reference, next, with, fee, source, currency, commission, last, first',
    },
    paidAmount: {
      names: [
        '',
        '',
        '',
        '',
        'amount paid, paid amount, paid sum, paid total, total paid, payment received amount, amount received, payments received, deposit paid',
      ],
      never: 'due, tax*, date, fee, currency, commission, shipping, status',
    },
    status: {
      names: [
        'payment status, financial status, order status, deal status, invoice status, deal stage, opportunity stage, order state, payment state, transaction status, sale status, booking status, stage name, order stage',
        'status, stage, is won, won',
        'state order, result, outcome, appointment status',
      ],
      never:
        'address*, subscription, marketing, tax, line, lineitem, lead, email, card, dispute, shipping address, fraud, reason, date, time, changed, id, code, fulfil*, deliver*, ship*, item, lead, feedback, verification, customer, employment, next',
    },
    secondStatus: {
      names: [
        'fulfillment status, fulfilment status, delivery status, shipping status, shipment status',
        'payment status, financial status, invoice status, order status, item status, delivery state, fulfillment state, line status, invoice state',
        'transaction type, receipt type, document type, operation type, event type, balance impact, sale type, debit credit, record type invoice',
      ],
      never: 'address*, lineitem, card, tax, email, id, date, code',
    },
    refunded: {
      names: [
        'refunded amount, amount refunded, total refunded, refund amount, refund total, refunded total, refunds total, total refund, order refund amount, refunded value, returned amount, amount returned, total refunds, refund value',
        'refunded, refund, refunds, returns, returned',
      ],
      never:
        'quantity, qty, date, time, reason, id, status, tax, converted, by, currency, items, at, on, method, type, no, number, count, shipping, volume',
    },
    cancelled: {
      names: [
        'cancelled at, canceled at, cancelled on, canceled on, cancellation date, cancel date, date cancelled, date canceled, cancelled date, canceled date, voided at, void date, cancelled time',
        'cancelled, canceled, is cancelled, is canceled, voided, void, lost time, lost date, cancellation',
      ],
      never: 'reason, by, amount, fee, quantity, qty, count, policy',
    },
    currency: {
      names: [
        'currency, currency code, order currency, order currency code, deal currency, transaction currency, currency iso code, invoice currency, currency value, payment currency, amount currency, total currency',
      ],
      never: 'rate, converted, exchange, buyer, settlement, payout, shipping',
    },
    quantity: {
      names: [
        'quantity, qty, lineitem quantity, item quantity, order quantity, qty sold, items sold, quantity sold, quantity purchased, units, units sold, product quantity, quantity ordered, line item quantity, qty ordered, total quantity, item qty, product qty, sales qty',
        'count, pieces, pcs, number of items, items count',
      ],
      never:
        'refunded, shipped, to, returned, payment, stock, available, guest*, orders, transaction*, visit*, discount*, cancel*, price, invoiced, deliver*',
    },
    price: {
      names: [
        'unit price, price, lineitem price, item price, product price, sales price, rate, unit amount, price each, list price, unit cost price, selling price, unit sell price, item unit price, product unit price, line item price, price per unit, sell price, retail price, unit rate, price unit',
      ],
      never:
        'compare, total, shipping, gift, discount*, designation, point, name, type, book, cost, tax rate, exchange, currency, extended, list id, level, original, old, ship*, conversion, list',
    },
    source: {
      names: [
        'source, lead source, traffic source, order source, utm source, origin, attribution, sales channel, channel, deal source, referral source, marketing source, acquisition channel, purchase point, source name',
      ],
      never: 'id, payment, data, card, inventory, allocated, braintree, code, drill, detail',
    },
  },
  clients: {
    manager: {
      names: [
        'account manager, sales manager, account owner, company owner, contact owner, client manager, customer owner',
        'manager, responsible, owner, deal owner, sales rep, salesperson, assigned to, employee, rep, agent, responsible person, assigned user',
      ],
      never: 'id, email, phone, date',
    },
    birthday: {
      names: ['birthday, date of birth, birth date, birthdate, dob, born, born on, bday'],
      never: 'place, last, greeting',
    },
    source: {
      names: [
        'source, lead source, client source, customer source, traffic source, original source, utm source, origin, attribution, came from, where from, heard from, heard about, how found, how you found, how did you find, how did you hear, how did you hear about, referral source, marketing source, acquisition channel, marketing channel, source name',
        'channel',
      ],
      never:
        'id, payment, data, contact, communication*, preferred, sales, order, code, date, first purchase, drill, detail',
    },
    potential: {
      names: [
        'growth potential, client potential, development potential, potential, prospects, growth, upside, future value',
      ],
      never: 'date',
    },
    traits: {
      names: ['traits, tags, features, remarks, labels, characteristics, attributes, flags'],
      never: 'date, product*, note',
    },
    manualCategory: {
      names: [
        'manual category, category manual, category hand, own category, fixed category, set category, assigned category, category override',
      ],
    },
    leavingReason: {
      names: [
        'reason leaving, reason lost, lost because, churn reason, loss reason, reason churn, why lost, why left, lost reason, leaving reason',
      ],
      never: 'date',
    },
    winBackCost: {
      names: [
        'win back cost, winback cost, cost return, reactivation cost, return cost, win back budget, cost win back, reactivation budget, winback budget',
      ],
    },
    doNotContact: {
      names: [
        'do not contact, do not call, do not disturb, dnc, no contact, opt out, opted out, unsubscribed',
      ],
      never: 'date, reason',
    },
    snoozedUntil: {
      names: [
        'snooze until, snoozed until, snoozed to, postponed until, postponed to, remind on, not before, call back on, callback on, call back after',
      ],
    },
    givenFirstPurchase: {
      names: [
        'first purchase, first order, first deal, first sale, date first purchase, first purchase date, first order date, first visit, first transaction, first invoice, first bought, date first order, first booking, first sale date',
        'customer since, client since, since, member since',
      ],
      never: 'amount, value, total, last, name, id, number',
    },
    givenLastPurchase: {
      names: [
        'last purchase, last order, last deal, last sale, last bought, last invoice, last shipment, date last purchase, last purchase date, last order date, last transaction, latest order, latest purchase, most recent order, last purchased, last sale date, last invoice date, last booking, last order at, last appointment',
        'last visit',
      ],
      never: 'amount, value, total, first, name, id, number, logged, login',
    },
    givenDeals: {
      names: [
        'number deals, number orders, number purchases, total orders, order count, orders count, deals count, times bought, payment count, transaction count, total purchases, number invoices, total visits, purchase count, lifetime orders, order number total, orders placed, number of visits, visits count, total number orders',
        'deals, orders, purchases, invoices, count, visits, transactions, bookings, appointments',
      ],
      never: 'first, last, average, amount, value, date, per, open, between, cancelled, since',
    },
    givenRevenue: {
      names: [
        'total revenue, total sales, total spent, total spend, lifetime revenue, lifetime spend, lifetime value, amount spent, total amount, sales total, total purchases amount, money spent, total paid, total turnover, lifetime sales, total order value, orders total, ltv, clv, order total, total order amount',
        'revenue, turnover, sales, amount, total, spent, spend, sum',
      ],
      never:
        'orders, profit, average, avg, last, first, discount*, tax*, refund*, count, number, balance, due, currency, potential, rate, date, rep, visits, points, manager, annual, employees, credit, opening, outstanding',
    },
    givenProfit: {
      names: [
        'total profit, gross profit, net profit, overall profit, profit earned, lifetime profit, profit, earnings, gain',
      ],
      never: 'percent*, rate, center',
    },
    givenInterval: {
      names: [
        'usual interval, purchase interval, purchase cycle, order cycle, days between orders, days between purchases, order every, order frequency, purchase frequency, average interval',
        'interval, cycle, frequency',
      ],
      never: 'date, email, billing',
    },
    lastCall: {
      names: [
        'last call, last called, last phone call, last call date, date last call, called, call date, phoned, last contact, last contacted, last contact date, date last contact, last activity, last activity date',
      ],
      never: 'due, not, do, count, number, next, result, outcome, back, by, person, name',
    },
    lastMeeting: {
      names: [
        'last meeting, last met, met, visited, last meeting date, date last meeting, date last visit, meeting date, last visit',
      ],
      never: 'next, count, number, note*',
    },
  },
  contacts: {
    date: {
      names: [
        'contact date, date contact, call date, activity date, meeting date, call time, start time, call start, date of call, calldate, activity time, call start time',
        'date, when, day, date time, datetime, timestamp, start date, created, created at, start',
      ],
      weak: 'time',
      never:
        'due, next, birth*, modif*, updat*, zone, end, finish, created by, until, follow, back',
    },
    type: {
      names: [
        'contact type, activity type, call type, communication type, type of contact',
        'type, kind, channel, how, method, activity, direction, contact method',
      ],
      never: 'customer, client, company, id',
    },
    manager: {
      names: [
        'account manager, sales manager, account owner, deal owner, sales rep, salesperson, assigned to, activity owner, who called',
        'manager, responsible, owner, employee, agent, operator, created by, user, rep, staff',
      ],
      never: 'id, email, phone',
    },
    outcome: {
      names: [
        'outcome, result, contact result, call result, call outcome, call status, disposition, conclusion, contact outcome',
        'status, next step',
      ],
      never: 'id, date, code, text',
    },
    nextDay: {
      names: [
        'next contact, next contact date, date next contact, next call, next call date, call back on, callback date, call back, callback, next touch, next activity date, follow up date, next follow up, follow up on, followup date',
      ],
      never: 'by, type, result, outcome, note',
    },
    reason: {
      names: [
        'reason, reason leaving, cause, churn reason, loss reason, reason lost, complaint, why, lost reason',
      ],
      never: 'id, date, disconnect',
    },
    score: {
      names: [
        'score, rating, nps, nps score, grade, mark, satisfaction, csat, customer rating, satisfaction score',
      ],
      never: 'date, lead',
    },
    callFrom: {
      names: [
        'from number, caller number, caller id, caller, src, calling number, clid, call from, from',
      ],
      never: 'email, extension, date, name',
    },
    callTo: {
      names: ['to number, called number, callee, dst, callee number, dialed number, call to, to'],
      never: 'email, extension, date, name',
    },
    note: {
      names: [
        'note, notes, comment, comments, remark, remarks, details, description, memo, call notes, summary, body, message',
      ],
      never: 'date, by, id',
    },
  },
  neutral:
    'of, the, a, an, in, on, at, and, or, your, my, our, is, for, base, purchased, deal, deals, order, orders, sale, sales, invoice, transaction, purchase, opportunity, document, receipt, utc, gmt, local, formatted, full, customer, customers, client, clients, buyer, buyers, s, data, field, all, iso, record, person, organization, account, by, user, time, signed, job, booking, appointment, created, lead, display',
  asides:
    'including tax, incl tax, inc tax, including vat, incl vat, inc vat, excluding tax, excl tax, ex tax, excluding vat, excl vat, ex vat, with vat, without vat, with tax, without tax, before tax, after tax, incl gst, inc gst, excl gst, ex gst, including gst, with gst, without gst, including taxes, incl taxes, excl taxes, tax incl, tax excl, tax included, tax excluded, inc taxes, excluding taxes',
  abbreviations: {
    ...{ cust: 'customer', inv: 'invoice', amt: 'amount', acct: 'account', prod: 'product' },
    ...{
      trx: 'transaction',
      txn: 'transaction',
      trans: 'transaction',
      ord: 'order',
      nbr: 'number',
    },
    ...{ nr: 'number', tot: 'total', org: 'organization', cur: 'currency', curr: 'currency' },
    ...{ rcpt: 'receipt', doc: 'document', mgr: 'manager', pmt: 'payment', pmnt: 'payment' },
  },
  currencies: {
    dollar: 'USD',
    dollars: 'USD',
    euro: 'EUR',
    euros: 'EUR',
    pounds: 'GBP',
    rs: 'INR',
    rupees: 'INR',
    us: '',
  },
  months: [
    'january, jan',
    'february, feb',
    'march, mar',
    'april, apr',
    'may',
    'june, jun',
    'july, jul',
    'august, aug',
    'september, sep, sept',
    'october, oct',
    'november, nov',
    'december, dec',
  ],
  totals: 'grand total, total, totals, subtotal, subtotals, sub total, total for, total of, sum',
  totalAtEnd: 'total, totals, subtotal',
  bank: 'bank*, bik, korch, inn, kpp, account number, beneficiary, remitter, debit, credit, iban, swift, bic, statement, counterparty, payment purpose, mcc, running balance',
  marketplace:
    'fulfillment channel, asin, seller sku, commission rate, settlement, payout, marketplace, promotion discount, warehouse code',
  accounts: 'account debit, account credit, analytics debit, analytics credit',
  recordDay:
    'create, created, creation, added, registered, registration, joined, signup, sign, entered, since, modified',
  calls:
    'billsec, duration, call duration, talk time, disposition, src, dst, dstchannel, caller, callee, clid, extension, from number, to number, ring time, disconnect reason, call direction, recording',
  pivot: 'row labels, column labels, sum of, count of, average of, grand total',
};
