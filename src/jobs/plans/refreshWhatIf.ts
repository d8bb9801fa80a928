import { lastYear } from '../../core/overview/lastYear';
import { repeatPurchaseRate } from '../../core/retention/retention';
import { isRepeatTooRare } from '../../core/rhythm/repeatTooRare';
import type { OwnSheet } from '../../sheets/document/workbook';
import { keepTold } from '../../sheets/reports/typedOver';
import { type BaseInput, type InputSource, writeWhatIf } from '../../sheets/reports/whatIfSheet';
import type { ReadBase } from '../readBase';

/** A rise to begin with: the user puts in their own. */
const EXAMPLE_GAIN = 5;

/**
 * Writes what the base says of the next twelve months into the sheet that works out what raising
 * retention brings.
 */
export function refreshWhatIf(
  opened: OwnSheet,
  { document, asOf, settings, sales, base, currency }: ReadBase,
): void {
  const year = lastYear(base.log, asOf);
  const known = (value: number | null, source: InputSource): BaseInput =>
    value === null ? { value, source: 'missing' } : { value, source };
  const purchaseDays = base.log.purchaseDays.filter((days) => days.length > 0);
  const repeatRatePercent = repeatPurchaseRate(purchaseDays);
  const typedOver = writeWhatIf(
    opened,
    {
      inputs: {
        customers: known(sales.length === 0 ? null : year.customers, 'year'),
        retentionPercent: known(
          100 - base.yearlyChurn.percent,
          base.yearlyChurn.source === 'default' ? 'assumedChurn' : 'churn',
        ),
        newCustomers: known(year.newCustomers, 'year'),
        ordersPerYear: known(year.ordersPerYear, 'year'),
        averageOrder: known(year.averageOrder, 'year'),
        marginPercent:
          year.marginPercent === null
            ? known(settings.marginPercent, 'settings')
            : known(year.marginPercent, 'year'),
        newClientCost: known(settings.newClientCost, 'settings'),
        keepingCost: known(settings.winBackCost, 'winBackCost'),
        retentionGain: known(EXAMPLE_GAIN, 'example'),
      },
      tooRarePercent: isRepeatTooRare(purchaseDays.length, repeatRatePercent)
        ? repeatRatePercent
        : null,
      currency,
    },
    document,
  );
  keepTold(typedOver);
}
