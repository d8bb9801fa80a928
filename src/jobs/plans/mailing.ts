import type { ClientFigures } from '../../core/base/clientBase';
import { type OfferStep, stepOf } from '../../core/segments/offerGroups';
import { csvFile } from '../../core/templates/csvFile';
import { mailingList } from '../../core/templates/mailingList';
import { isInControlGroup } from '../../core/winBack/controlGroup';
import { withDocumentLock } from '../../google/documentLock';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { FieldError } from '../../sheets/document/sheetError';
import { ownSheet } from '../../sheets/document/workbook';
import { MAILING_COLUMNS, type MailingLine, writeMailing } from '../../sheets/reports/mailingSheet';
import { reportingTypedOver } from '../../sheets/reports/typedOver';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import type { ClientRow } from '../../sheets/tables/clientRows';
import { type Language, texts } from '../../texts/texts';
import { contactsOn } from '../client/contactsToday';
import { justComputed } from '../client/plannedContacts';
import { type ReadBase, readBase } from '../readBase';
import { segmentsOf } from './refreshSegments';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Whom of a segment to write to, and what; and who is left out, in a sentence. */
interface Mailing {
  lines: MailingLine[];
  leftOut: string;
  language: Language;
}

/** A mailing list as a file. */
export interface MailingFile {
  fileName: string;
  text: string;
  clients: number;
  leftOut: string;
}

/** Steps by which silent clients are brought back: not those who are let go, or left out by lot. */
const STEPS_BACK: readonly OfferStep[] = ['wake', 'winBack'];

/**
 * The mailing list of a segment as a file of values.
 *
 * @throws SheetError where there is nobody to write to
 */
export function mailingFile(spreadsheet: Spreadsheet, group: OfferStep): MailingFile {
  const { lines, leftOut, language } = mailingOf(readBase(spreadsheet), group);
  const { plans, panel, conventions } = texts[language];
  const { headers } = plans.mailingList;
  const table = [
    MAILING_COLUMNS.map((column) => headers[column]),
    ...lines.map((line) => MAILING_COLUMNS.map((column) => line[column])),
  ];
  return {
    fileName: `${panel.winBack.groups[group]}.csv`,
    text: csvFile(table, conventions.decimalMark === ',' ? ';' : ','),
    clients: lines.length,
    leftOut,
  };
}

/**
 * Writes the mailing list of a segment to its sheet, in place of the one before.
 *
 * @returns the sheet's name, how many there are, and who is left out
 * @throws SheetError, before anything is written, where there is nobody to write to
 */
export function mailingSheet(
  spreadsheet: Spreadsheet,
  group: OfferStep,
): { sheet: string; clients: number; leftOut: string } {
  return withDocumentLock(addOnLanguage(), () => {
    requireUnprotected(spreadsheet, [], addOnLanguage());
    const read = readBase(spreadsheet);
    const { lines, leftOut, language } = mailingOf(read, group);
    const { plans, panel } = texts[language];
    const opened = ownSheet(spreadsheet, 'mailingList', language);
    const intro = plans.mailingList.intro(panel.winBack.groups[group], lines.length);
    const sentences = [intro, ...(leftOut === '' ? [] : [leftOut])];
    reportingTypedOver(spreadsheet, read.document, () => {
      writeMailing(opened, lines, sentences, read.document);
    });
    return { sheet: opened.sheet.getName(), clients: lines.length, leftOut };
  });
}

function mailingOf(read: ReadBase, group: OfferStep): Mailing {
  const { settings, asOf, base, document } = read;
  const { language } = document;
  const { plans, panel } = texts[language];
  const { found } = segmentsOf(read);
  const today = contactsOn(read, justComputed(read));
  const members = read.clients.filter(({ key }) => {
    const segment = found.get(key);
    return segment !== undefined && stepOf(segment) === group;
  });
  const isNotWorth = ({ key }: ClientRow) => {
    const { category, winBackDecision } = base.clients.get(key) as ClientFigures;
    const isLeftByLot = isInControlGroup(key, category, settings, asOf);
    return STEPS_BACK.includes(group) && (winBackDecision === 'letGo' || isLeftByLot);
  };
  const { clients, leftOut } = mailingList(
    members.map((client) => ({ ...client, isNotWorth: isNotWorth(client) })),
    asOf,
    ({ key }) => today.textFor(key, group),
  );
  const told = plans.mailingList.leftOut(leftOut);
  if (clients.length === 0) {
    const nobody = plans.mailingList.nobody(panel.winBack.groups[group]);
    throw new FieldError([nobody, told].filter((part) => part !== '').join(' '), 'group');
  }
  return {
    lines: clients.map(({ client, text }) => ({
      client: client.name,
      contactPerson: client.contactPerson ?? '',
      manager: client.manager ?? '',
      phone: client.phone ?? '',
      email: client.email ?? '',
      text: text.text,
      fillIn: text.fillIn,
    })),
    leftOut: told,
    language,
  };
}
