/**
 * This name, or the first of `name 2`, `name 3`, … that no sheet bears. Names differ by more than
 * their case.
 */
export function freeSheetName(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: string,
): string {
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`;
  return free;
}
