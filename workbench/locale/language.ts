/** The two languages the workbench speaks, after the spreadsheet's locale. */
export type Language = 'ru' | 'en';
