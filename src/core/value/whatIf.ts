import { requireNotNegative, requirePercentages } from '../figureError';

/** What the next twelve months are worked out from. Money is in the sheet's currency. */
export interface WhatIfInputs {
  /** Clients who buy today. */
  customers: number;
  /** Share of them who still buy in a year, percent. */
  retentionPercent: number;
  /** Clients won in a year. */
  newCustomers: number;
  /** Of one client in a year. */
  ordersPerYear: number;
  averageOrder: number;
  /** Share of an order that is profit, percent. */
  marginPercent: number;
  /** Money spent on winning one client. */
  newClientCost: number;
  /** Money spent on keeping one who would have left. */
  keepingCost: number;
  /** By how much retention is to rise, percentage points. */
  retentionGain: number;
}

/** A year, as it comes; its money is what the sheet shows, as the inputs are. */
export interface WhatIfYear {
  retentionPercent: number;
  customersAfterYear: number;
  revenueShown: number;
  profitShown: number;
}

/** The year as it is, the year with retention raised, and what that is worth. */
export interface WhatIf {
  asIs: WhatIfYear;
  raised: WhatIfYear;
  /** Clients kept who would have left. */
  customersKept: number;
  /** What keeping them costs. It is taken off the raised year's profit. */
  keepingCost: number;
  /** What it would cost to win as many new ones. */
  winningCost: number;
  /**
   * How many times as much winning a client costs as keeping one; null where keeping costs nothing.
   */
  winningToKeeping: number | null;
}

/**
 * What raising retention brings over twelve months.
 *
 *     customers after a year = customers × retention + new
 *     revenue = (customers + customers after a year) / 2 × orders a year × average order
 *     profit  = revenue × margin − new × cost of a new one − kept × cost of keeping one
 *
 * Who leaves and who comes does so evenly over the year, so that the mean of its two ends has
 * bought. Retention stops at 100 %.
 *
 * @throws FigureError on a negative count or cost, or a rate that is none
 */
export function whatIf(inputs: WhatIfInputs): WhatIf {
  const { marginPercent, retentionPercent, ...counts } = inputs;
  requireNotNegative({ ...counts });
  requirePercentages({ retentionPercent });
  const raisedPercent = Math.min(100, retentionPercent + inputs.retentionGain);
  const customersKept = (inputs.customers * (raisedPercent - retentionPercent)) / 100;
  const keepingCost = customersKept * inputs.keepingCost;
  return {
    asIs: yearOf(inputs, retentionPercent, 0),
    raised: yearOf(inputs, raisedPercent, keepingCost),
    customersKept,
    keepingCost,
    winningCost: customersKept * inputs.newClientCost,
    winningToKeeping: inputs.keepingCost === 0 ? null : inputs.newClientCost / inputs.keepingCost,
  };
}

function yearOf(inputs: WhatIfInputs, retentionPercent: number, keepingCost: number): WhatIfYear {
  const { customers, newCustomers, ordersPerYear, averageOrder, marginPercent, newClientCost } =
    inputs;
  const customersAfterYear = (customers * retentionPercent) / 100 + newCustomers;
  const revenueShown = ((customers + customersAfterYear) / 2) * ordersPerYear * averageOrder;
  return {
    retentionPercent,
    customersAfterYear,
    revenueShown,
    profitShown: (revenueShown * marginPercent) / 100 - newCustomers * newClientCost - keepingCost,
  };
}
