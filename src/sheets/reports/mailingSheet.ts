import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { OwnSheet } from '../document/workbook';
import { type ListColumn, listOf, writeLists } from './listSheet';

/** Whom to write to, and what; '' where nothing is known. */
export interface MailingLine {
  client: string;
  contactPerson: string;
  manager: string;
  phone: string;
  email: string;
  text: string;
  /** What is to be filled in by hand before it is sent. */
  fillIn: string;
}

const WIDTHS: Readonly<Record<keyof MailingLine, number>> = {
  client: 220,
  contactPerson: 150,
  manager: 130,
  phone: 140,
  email: 200,
  text: 560,
  fillIn: 260,
};

export const MAILING_COLUMNS = Object.keys(WIDTHS) as (keyof MailingLine)[];

/** Writes a mailing list in place of the one that stood there. */
export function writeMailing(
  opened: OwnSheet,
  lines: readonly MailingLine[],
  sentences: readonly string[],
  document: SheetDocument,
): void {
  const { language } = document;
  const { mailingList: words } = texts[language].plans;
  const columns = MAILING_COLUMNS.map(
    (column): ListColumn<MailingLine> => ({
      header: words.headers[column],
      format: 'text',
      width: WIDTHS[column],
      cell: (line) => line[column],
    }),
  );
  writeLists(opened, { title: words.title, sentences, lists: [listOf(columns, lines)] }, document);
}
