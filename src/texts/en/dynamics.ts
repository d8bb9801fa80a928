/** How the base moves, as the Overview tells it: beside earlier times, by manager, in charts. */
export const dynamics = {
  month: 'Month against month',
  quarter: 'Quarter against quarter',
  /** The columns beside the figures; periods are named in them. */
  columns: {
    running: (period: string) => `${period} so far`,
    notBegun: (period: string) => `${period}, not begun yet`,
    noDeals: 'before the first deal',
    change: 'Change',
  },
  figures: {
    crr: 'Retention (CRR), %',
    churn: 'Churn, %',
    buyers: 'Clients who bought',
    newBuyers: 'of them new',
    reactivated: 'of them reactivated',
    repeatRate: 'Repeat purchase rate, %',
    revenue: 'Revenue',
    newRevenue: 'from new clients',
    regularRevenue: 'from regular clients',
    averageOrder: 'Average order',
    newAverageOrder: 'of new clients',
    regularAverageOrder: 'of regular clients',
  },
  /** Below the first table that has it. */
  crrMeaning:
    'CRR is the customer retention rate: of the clients who bought in the period before, the share who bought in this one too. Churn is the rest.',
  now: 'The base now',
  statusHeader: [
    'Status',
    'Clients',
    'Share, %',
    'End of last month, %',
    'Change',
    'End of this month last year, %',
    'Change',
  ],
  statusDynamics: 'Status shares by month',
  statusDynamicsHeader: ['Month', 'Active, %', 'Sleeping, %', 'Lost, %'],
  pareto: 'Largest clients and their share of revenue',
  paretoHeader: ['Largest clients, %', 'Share of revenue, %'],
  funnel: 'Development of existing clients',
  funnelHeader: (running: string, lastFull: string, before: string) => [
    'Step',
    running,
    'Conversion, %',
    lastFull,
    'Conversion, %',
    before,
    'Conversion, %',
  ],
  steps: { contact: 'Contacts', request: 'Requests', offer: 'Offers', deal: 'Deals' },
  managers: {
    nobody: 'no manager',
    contacts: 'Managers: contacts',
    contactsHeader: [
      'Manager',
      'Clients',
      'Compliance, %',
      'Overdue VIP',
      'Overdue A',
      'Overdue B',
      'Overdue C',
    ],
    retention: 'Managers: retention and repeat revenue',
    retentionHeader: (month: string, before: string, quarter: string, running: string) => [
      'Manager',
      `CRR in ${month}, %`,
      `CRR in ${before}, %`,
      `CRR in ${quarter}, %`,
      `Revenue in ${month}`,
      `Revenue in ${before}`,
      'Change, %',
      running,
    ],
    funnel: 'Managers: development of existing clients',
    funnelHeader: (month: string, before: string) => [
      'Manager',
      `Contacts in ${month}`,
      `Requests in ${month}`,
      `Offers in ${month}`,
      `Deals in ${month}`,
      `Contacts in ${before}`,
      `Requests in ${before}`,
      `Offers in ${before}`,
      `Deals in ${before}`,
    ],
  },
  kpi: {
    title: 'Managers: KPI of the last full month',
    remark:
      'KPI = sum of weight × figure / target, over the weights of the known figures, × 100. Revenue: repeat, of the month before; deals: of contacts. Weights and targets in the grey cells are yours to set.',
    header: ['Manager', 'Compliance, %', 'CRR, %', 'Revenue, %', 'Deals, %', 'KPI'],
    weight: 'Weight',
    target: 'Target',
    needed: 'a number of 0 or more is needed.',
    aboveZero: 'a number above 0 is needed.',
  },
  charts: {
    statuses: 'Active, sleeping and lost clients, %',
    crr: 'CRR by quarter, %',
    pareto: 'Share of revenue held by the largest clients, %',
    compliance: 'Contact rules kept by manager, %',
  },
  /** The titles under which an earlier version of the add-on made them: they are found by these. */
  formerCharts: { crr: 'CRR by quarter, %' } as {
    crr?: string;
    statuses?: string;
    pareto?: string;
    compliance?: string;
  },
};
