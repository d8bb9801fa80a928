type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Every range that has a name, by its name, in one call. A name whose cells were deleted has none.
 */
export function namedRanges(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const named of spreadsheet.getNamedRanges()) {
    try {
      ranges.set(named.getName(), named.getRange());
    } catch {
      // It points nowhere any more.
    }
  }
  return ranges;
}
