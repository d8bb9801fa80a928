/**
 * Signs and words for currencies, each under the code that it is known by here: that of ISO 4217,
 * or the sign itself where several countries share it (`$`, `¥`, `kr`, `₨`). Written in lower case,
 * without the dot of an abbreviation.
 */
const SPELLINGS: Readonly<Record<string, string>> = {
  RUB: '₽ руб рубль рубля рублей р rub rur',
  USD: 'us$ usd',
  EUR: '€ eur euro евро',
  GBP: '£ gbp',
  UAH: '₴ грн uah',
  KZT: '₸ тг тенге kzt',
  BYN: 'byn',
  UZS: 'сум uzs',
  KGS: 'сом kgs',
  GEL: '₾',
  AMD: '֏',
  AZN: '₼',
  TRY: '₺ tl',
  ILS: '₪',
  INR: '₹ inr',
  BDT: '৳',
  KRW: '₩',
  VND: '₫',
  THB: '฿',
  PHP: '₱',
  NGN: '₦',
  PLN: 'zł zl pln',
  CZK: 'kč czk',
  HUF: 'ft huf',
  CHF: 'chf',
  CNY: '元 cny',
  BRL: 'r$',
  CAD: 'c$ ca$',
  AUD: 'a$ au$',
  NZD: 'nz$',
  HKD: 'hk$',
  SGD: 's$ sg$',
  TWD: 'nt$',
  MXN: 'mx$',
  $: '$ долл',
  '¥': '¥',
  kr: 'kr',
  '₨': '₨ rs',
};

const CODE_OF = new Map(
  Object.entries(SPELLINGS).flatMap(([code, words]) =>
    words.split(' ').map((word) => [word, code] as const),
  ),
);

/**
 * The currencies of ISO 4217 in use. Some are words as well (`ALL`, `CUP`, `TOP`), so that only
 * capitals are codes.
 */
const ISO_CODES = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP ' +
    'CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ' +
    'ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN ' +
    'MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD ' +
    'SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
  ).split(' '),
);

/**
 * The code of a currency as it is written beside a sum: `₽`, `руб.`, `US$`, `AED`. Null for any
 * other word.
 */
export function currencyCode(word: string): string | null {
  if (ISO_CODES.has(word)) return word;
  return CODE_OF.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}

/** Whether a currency is known by its code of ISO 4217, and not by a sign that several share. */
export function isCurrencyCode(currency: string): boolean {
  return ISO_CODES.has(currency);
}

/** Whose sign a shared one may be. */
const SHARED_BY: Readonly<Record<string, string>> = {
  $: 'USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP UYU BSD BBD BMD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD',
  '¥': 'CNY JPY',
  kr: 'SEK NOK DKK ISK',
  '₨': 'INR PKR LKR NPR MUR SCR',
};

/**
 * Which currency two spellings beside one sum name: `$` and `CAD` the latter. Null where they are
 * two.
 */
export function commonCurrency(one: string, other: string): string | null {
  if (one === other || SHARED_BY[other]?.includes(one)) return one;
  return SHARED_BY[one]?.includes(other) ? other : null;
}
