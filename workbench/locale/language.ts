/** What the workbench speaks, after the spreadsheet's locale: the languages of the add-on. */
export type { Language } from '../../src/schema/languages';
