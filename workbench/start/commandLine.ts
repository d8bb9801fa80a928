import { parseArgs } from 'node:util';
import { isName } from '../../src/extract/identifier';
import type { SaidSource } from '../../src/extract/saidSource';
import { isLanguage, languageOf } from '../../src/schema/languages';
import { UnusableInput } from '../import/unusableInput';
import type { Language } from '../locale/language';
import { timeZoneOf } from '../locale/region';
import { saidOnCommandLine } from './bigQueryOptions';
import { type CommandLineWords, commandLineWordsIn } from './commandLineWords';

/** What `npm start -- …` was asked to do. */
export interface CommandLine {
  help: boolean;
  language: Language;
  /** Paths of the user's own exports; none at all means the workbook, or the sample base. */
  files: { sales: string; clients?: string; contacts?: string } | null;
  /** Path of the user's own workbook, opened whole in place of files and sample. */
  workbook: string | null;
  /** Path to write the extract of the sales to, in place of a report on them. */
  extract: string | null;
  /** In which a moment has its day, where sales are packed into an extract. */
  timeZone: string;
  /** A log in BigQuery of which the query is printed, and nothing else is done. */
  bigQuery: SaidSource | null;
  /** Path to write every sheet to, before and after. */
  dump: string | null;
  /** The day taken for today: `2026-11-22`. */
  asOf: string;
  /**
   * So many days in a row that end there the daily trigger fires; null: one recalculation by hand.
   */
  days: number | null;
  /** Null: 8080, or the next port that is free. */
  port: number | null;
  output: 'page' | 'summary' | 'json' | 'formulas';
  formulas: string[];
}

const OPTIONS = {
  sales: { type: 'string' },
  clients: { type: 'string' },
  contacts: { type: 'string' },
  workbook: { type: 'string' },
  extract: { type: 'string' },
  'time-zone': { type: 'string' },
  'bigquery-sql': { type: 'boolean' },
  'bigquery-table': { type: 'string' },
  'bigquery-column': { type: 'string', multiple: true },
  dump: { type: 'string' },
  'as-of': { type: 'string' },
  days: { type: 'string' },
  locale: { type: 'string' },
  port: { type: 'string' },
  headless: { type: 'boolean' },
  json: { type: 'boolean' },
  formula: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

/**
 * Understands the command line.
 *
 * @param environment looked into for `LANG`, which decides the language where `--locale` does not
 * @param today the day it is, for want of `--as-of`
 * @throws UnusableInput with one plain sentence where it makes no sense
 */
export function parseCommandLine(
  args: string[],
  environment: { LANG?: string | undefined },
  today: string,
): CommandLine {
  const language = spokenLanguage(args, environment);
  const words = commandLineWordsIn(language);
  const { values } = parsed(args, words);
  if (values.locale !== undefined && values.locale !== language) {
    throw new UnusableInput(words.locale(values.locale));
  }
  const { sales, clients, contacts, workbook } = values;
  if (workbook !== undefined && (sales ?? clients ?? contacts) !== undefined) {
    throw new UnusableInput(words.workbookAndFiles);
  }
  if (sales === undefined && (clients ?? contacts) !== undefined) {
    throw new UnusableInput(words.salesMissing);
  }
  requireSense(values, words);
  const timeZone = zoneOf(values['time-zone'] ?? timeZoneOf(language), words);
  const formulas = values.formula ?? [];
  const notFormula = formulas.find((formula) => !formula.startsWith('='));
  if (notFormula !== undefined) throw new UnusableInput(words.formula(notFormula));
  return {
    help: values.help ?? false,
    language,
    files:
      sales === undefined
        ? null
        : {
            sales,
            ...(clients !== undefined && { clients }),
            ...(contacts !== undefined && { contacts }),
          },
    workbook: workbook ?? null,
    extract: values.extract ?? null,
    timeZone,
    bigQuery: values['bigquery-sql']
      ? saidOnCommandLine(
          values['bigquery-table'],
          values['bigquery-column'] ?? [],
          timeZone,
          words,
        )
      : null,
    dump: values.dump ?? null,
    asOf: dayOf(values['as-of'] ?? today, words),
    days: values.days === undefined ? null : daysOf(values.days, words),
    port: values.port === undefined ? null : portOf(values.port, words),
    output: values.json
      ? 'json'
      : formulas.length > 0
        ? 'formulas'
        : values.headless
          ? 'summary'
          : 'page',
    formulas,
  };
}

type Given = ReturnType<typeof parsed>['values'];

/** Options that go with what is done in place of a report. */
const OF_BIGQUERY = ['bigquery-sql', 'bigquery-table', 'bigquery-column', 'time-zone', 'locale'];
const OF_EXTRACT = ['extract', 'sales', 'time-zone', 'locale'];

/** @throws UnusableInput where an option has no use beside the others */
function requireSense(values: Given, words: CommandLineWords): void {
  const given = Object.keys(values).filter((name) => name !== 'help');
  const query = given.find((name) => name.startsWith('bigquery-'));
  if (query !== undefined && !values['bigquery-sql']) {
    throw new UnusableInput(words.needs(query, 'bigquery-sql'));
  }
  if (values.extract !== undefined && values.sales === undefined) {
    throw new UnusableInput(words.needs('extract', 'sales'));
  }
  if (values['time-zone'] !== undefined && values.sales === undefined && !query) {
    throw new UnusableInput(words.needs('time-zone', 'sales'));
  }
  const [first, own] = query
    ? (['bigquery-sql', OF_BIGQUERY] as const)
    : (['extract', OF_EXTRACT] as const);
  const stray = given.find((name) => !own.includes(name));
  if ((query || values.extract !== undefined) && stray !== undefined) {
    throw new UnusableInput(words.notTogether(first, stray));
  }
}

/** What `--help` prints. */
export function usage(language: Language): string {
  return commandLineWordsIn(language).usage;
}

/**
 * Looked up before all else, so that even a complaint about another option is in the reader's
 * language.
 */
function spokenLanguage(args: string[], environment: { LANG?: string | undefined }): Language {
  const { values } = parseArgs({ args, options: OPTIONS, strict: false });
  return isLanguage(values.locale) ? values.locale : languageOf(environment.LANG ?? '');
}

function parsed(args: string[], words: CommandLineWords) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: false });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1];
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new UnusableInput(words.unknownOption(option ?? ''));
    }
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new UnusableInput(words.optionValue(option ?? ''));
    }
    const word = /'([^']*)'/.exec((error as Error).message)?.[1];
    throw new UnusableInput(words.strayWord(word ?? ''));
  }
}

function dayOf(text: string, words: CommandLineWords): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) {
    throw new UnusableInput(words.day(text));
  }
  return text;
}

function zoneOf(text: string, words: CommandLineWords): string {
  if (!isName('timeZone', text)) throw new UnusableInput(words.timeZone(text));
  return text;
}

/** A year of mornings is as much as anybody wants to wait for. */
const MOST_DAYS = 366;

function daysOf(text: string, words: CommandLineWords): number {
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > MOST_DAYS) {
    throw new UnusableInput(words.days(text, MOST_DAYS));
  }
  return days;
}

function portOf(text: string, words: CommandLineWords): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new UnusableInput(words.port(text));
  return port;
}
