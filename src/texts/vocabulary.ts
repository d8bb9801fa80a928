import type { Vocabulary } from '../cells/word';
import type { ContactType } from '../core/contacts/cadence';
import type { Outcome } from '../core/contacts/funnel';
import type { PeriodLength } from '../core/period';
import type { Status } from '../core/rhythm/lifecycle';
import type { AbcWindow } from '../core/segments/abcWindow';
import type { Category, Potential, Trait } from '../core/segments/category';
import type { AbcMeasure, PlanHorizon } from '../core/settings';
import type { DaysOff } from '../core/workingDay';

// Words that people type into cells, understood in both languages whatever the document's own.

export const PERIOD_WORDS: Vocabulary<PeriodLength> = {
  month: ['month', 'months', 'monthly', 'месяц', 'месяцы', 'по месяцам'],
  quarter: ['quarter', 'quarters', 'quarterly', 'квартал', 'кварталы', 'по кварталам'],
  year: ['year', 'years', 'yearly', 'год', 'годы', 'по годам'],
};

export const STATUS_WORDS: Vocabulary<Status> = {
  active: ['active', 'активный', 'активная', 'активен'],
  sleeping: ['sleeping', 'asleep', 'спящий', 'спящая', 'спит'],
  lost: ['lost', 'потерянный', 'потерянная', 'потерян'],
};

export const CATEGORY_WORDS: Vocabulary<Category> = {
  VIP: ['VIP', 'вип'],
  A: ['A', 'А'], // Latin and Cyrillic look the same in a cell
  B: ['B', 'В', 'Б'],
  C: ['C', 'С'],
};

export const CONTACT_TYPE_WORDS: Vocabulary<ContactType> = {
  call: ['call', 'phone', 'phone call', 'звонок', 'телефон', 'телефонный звонок'],
  meeting: ['meeting', 'visit', 'встреча', 'визит'],
  email: ['e-mail', 'email', 'mail', 'письмо', 'почта', 'эл. письмо'],
  message: [
    'message',
    'chat',
    'sms',
    'whatsapp',
    'telegram',
    'сообщение',
    'чат',
    'смс',
    'мессенджер',
  ],
};

export const OUTCOME_WORDS: Vocabulary<Outcome> = {
  contact: ['contact', 'talk', 'контакт', 'разговор'],
  request: ['request', 'inquiry', 'enquiry', 'запрос', 'заявка'],
  offer: ['offer', 'quote', 'proposal', 'предложение', 'коммерческое предложение', 'кп'],
  deal: ['deal', 'order', 'sale', 'won', 'сделка', 'заказ', 'продажа'],
};

/** What a reason for a contact says where the client complained: one of these begins one of its words. */
export const COMPLAINT =
  /(?:^|[^\p{L}])(?:complain|dissatisf|unhappy|жалоб|пожалов|претензи|рекламаци|недовол)/iu;

export const POTENTIAL_WORDS: Vocabulary<Potential> = {
  high: ['high', 'высокий', 'большой'],
  medium: ['medium', 'средний'],
  low: ['low', 'низкий', 'малый'],
};

export const TRAIT_WORDS: Vocabulary<Trait> = {
  keyName: ['key name', 'ключевое имя', 'имя'],
  promising: ['promising', 'перспективный'],
  badPayer: ['bad payer', 'плохо платит', 'неплательщик'],
  demanding: ['demanding', 'требовательный'],
  rude: ['rude', 'грубит', 'грубый'],
  disloyal: ['disloyal', 'нелояльный'],
  noMargin: ['no margin', 'без маржи', 'нет маржи'],
};

export const YES_NO_WORDS: Vocabulary<'yes' | 'no'> = {
  yes: ['yes', 'true', 'y', '1', 'x', '+', 'да', 'истина'],
  no: ['no', 'false', 'n', '0', '-', 'нет', 'ложь'],
};

export const ABC_MEASURE_WORDS: Vocabulary<AbcMeasure> = {
  revenue: ['revenue', 'выручка'],
  profit: ['profit', 'прибыль'],
  deals: ['deals', 'сделки'],
};

export const ABC_WINDOW_WORDS: Vocabulary<AbcWindow['kind']> = {
  wholeLog: ['whole log', 'all', 'all time', 'весь журнал', 'все', 'все время'],
  last12Months: ['last 12 months', '12 months', 'последние 12 месяцев', '12 месяцев'],
  lastFullQuarter: [
    'last full quarter',
    'last quarter',
    'последний полный квартал',
    'последний квартал',
  ],
  ownDates: ['own dates', 'свои даты'],
};

/** The language of the add-on; that of the spreadsheet is no language of its own. */
export const LANGUAGE_WORDS: Vocabulary<'spreadsheet' | 'en' | 'ru'> = {
  spreadsheet: ['as the spreadsheet', 'spreadsheet', 'как у таблицы', 'как таблица'],
  en: ['English', 'en', 'английский', 'англ.'],
  ru: ['Russian', 'ru', 'русский', 'рус.'],
};

export const PLAN_HORIZON_WORDS: Vocabulary<PlanHorizon> = {
  month: ['month', 'a month', 'месяц'],
  quarter: ['quarter', 'a quarter', 'квартал'],
  halfYear: ['half-year', 'half a year', 'half year', '6 months', 'полугодие', 'полгода'],
};

export const DAYS_OFF_WORDS: Vocabulary<DaysOff> = {
  saturdaySunday: ['Saturday and Sunday', 'Sat, Sun', 'суббота и воскресенье', 'сб, вс'],
  sunday: ['Sunday', 'Sun', 'воскресенье', 'вс'],
  fridaySaturday: ['Friday and Saturday', 'Fri, Sat', 'пятница и суббота', 'пт, сб'],
  none: ['none', 'no days off', 'нет', 'без выходных'],
};
