import type { Texts } from '../texts/texts';
import { ExtractError } from './extractError';

/** Where a table is in BigQuery. */
export interface TableName {
  project: string;
  dataset: string;
  table: string;
}

/** What a table's whole ID is put together from. */
export const TABLE_PARTS = ['project', 'dataset', 'table'] as const satisfies (keyof TableName)[];

/** What a query names. */
export type NameKind = keyof TableName | 'column' | 'timeZone';

/**
 * As BigQuery allows each, and as the list of zones names them. What tables and columns may be called
 * besides is hardly used.
 */
const FORMS: Readonly<Record<NameKind, RegExp>> = {
  // An old one may bear the domain of its organisation: `example.com:shop`.
  project: /^(?:[a-z][a-z\d.-]*:)?[a-z](?:[a-z\d-]*[a-z\d])?$/,
  dataset: /^\w+$/,
  table: /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_ -]*$/u,
  column: /^[\p{L}\p{M}_][\p{L}\p{M}\p{N}_ -]*$/u,
  timeZone: /^[A-Za-z][\w+/-]*$/,
};

/** BigQuery's longest name of a column; a longer name of another kind is a mistake as well. */
const LONGEST = 300;

/** @throws ExtractError where it is no name of a table in BigQuery */
export function quotedTable(name: TableName, words: Texts['logQuery']): string {
  for (const part of TABLE_PARTS) requireName(part, name[part], words);
  return `\`${TABLE_PARTS.map((part) => name[part]).join('.')}\``;
}

/** @throws ExtractError where it is no name of a column in BigQuery */
export function quotedColumn(name: string, words: Texts['logQuery']): string {
  requireName('column', name, words);
  return `\`${name}\``;
}

/** @throws ExtractError where it is no name of a time zone */
export function quotedZone(name: string, words: Texts['logQuery']): string {
  requireName('timeZone', name, words);
  return `'${name}'`;
}

/** Whether a name is one that a query can be written with. */
export function isName(kind: NameKind, name: string): boolean {
  // Two dashes would begin a comment for whoever reads over the quotation marks, and only projects
  // are given such names.
  const isPlain = kind === 'project' || !name.includes('--');
  return (
    name.length <= LONGEST &&
    FORMS[kind].test(name) &&
    isPlain &&
    (kind !== 'timeZone' || isZone(name))
  );
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a name, as a sentence; null where nothing is. */
export function nameFault(
  kind: NameKind,
  name: string,
  { badName }: Texts['logQuery'],
): string | null {
  return isName(kind, name) ? null : badName[kind](name.slice(0, LONGEST));
}

/**
 * `project.dataset.table`, as BigQuery copies a table's ID, as a query quotes it, or with the colon
 * of its older dialect; null where it is none.
 */
export function tableNameIn(id: string): TableName | null {
  const plain = id
    .trim()
    .replace(/`/g, '')
    .replace(/^\[(.*)\]$/, '$1');
  const [, project, dataset, table] =
    /^(.+)\.([^.:]+)\.([^.:]+)$/.exec(plain) ??
    /^((?:[^:]+:)?[^.:]+):([^.:]+)\.([^.:]+)$/.exec(plain) ??
    [];
  return project && dataset && table ? { project, dataset, table } : null;
}

function requireName(kind: NameKind, name: string, words: Texts['logQuery']): void {
  const fault = nameFault(kind, name, words);
  if (fault !== null) throw new ExtractError(fault);
}
