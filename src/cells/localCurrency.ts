/** The countries of the locales that Sheets offers, by their currencies, ISO 3166 and 4217. */
const COUNTRIES: Readonly<Record<string, string>> = {
  EUR: 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV ME MT NL PT SI SK',
  USD: 'US EC PR SV',
  ...{ RUB: 'RU', UAH: 'UA', BYN: 'BY', KZT: 'KZ', KGS: 'KG', UZS: 'UZ', TJS: 'TJ' },
  ...{ AMD: 'AM', AZN: 'AZ', GEL: 'GE', MDL: 'MD' },
  ...{ GBP: 'GB', CHF: 'CH LI', DKK: 'DK', NOK: 'NO', SEK: 'SE', ISK: 'IS' },
  ...{ PLN: 'PL', CZK: 'CZ', HUF: 'HU', RON: 'RO', RSD: 'RS', BAM: 'BA', TRY: 'TR' },
  ...{ CAD: 'CA', AUD: 'AU', NZD: 'NZ', ZAR: 'ZA', NGN: 'NG', KES: 'KE', GHS: 'GH' },
  ...{ MXN: 'MX', BRL: 'BR', ARS: 'AR', CLP: 'CL', COP: 'CO', PEN: 'PE', UYU: 'UY', PYG: 'PY' },
  ...{ BOB: 'BO', CRC: 'CR', DOP: 'DO', GTQ: 'GT', HNL: 'HN', NIO: 'NI', VES: 'VE' },
  ...{ CNY: 'CN', HKD: 'HK', TWD: 'TW', JPY: 'JP', KRW: 'KR', MNT: 'MN', VND: 'VN' },
  ...{ THB: 'TH', IDR: 'ID', MYR: 'MY', SGD: 'SG', PHP: 'PH', MMK: 'MM' },
  ...{ INR: 'IN', BDT: 'BD', LKR: 'LK', NPR: 'NP', PKR: 'PK' },
  ...{ ILS: 'IL', AED: 'AE', SAR: 'SA', EGP: 'EG', MAD: 'MA', QAR: 'QA', KWD: 'KW' },
};

/** The currency of a locale such as `ru_RU`; null where it names no country that is known here. */
export function currencyOf(locale: string): string | null {
  const country = locale.split(/[_-]/)[1] ?? '';
  const known = Object.entries(COUNTRIES).find(([, countries]) =>
    countries.split(' ').includes(country),
  );
  return known?.[0] ?? null;
}
