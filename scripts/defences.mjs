// The defences of the project, each with the patch that takes it out and the tests that must then fail. `npm run prove` tries them.
// A patch replaces `take` by `put`, which must stand in its file exactly once; test/defences.test.ts holds it to that.

/** @type {import('./defences.mjs').Defence[]} */
export const DEFENCES = [
  // What is written into cells, files and mails
  {
    defence: 'a text is marked as text before it is written',
    file: 'src/sheets/grid/escapedCell.ts',
    take: "typeof cell === 'string' && cell !== ''",
    put: "typeof cell === 'string' && cell === null",
    tests: ['test/jobs/formulaLikeWords.test.ts'],
  },
  {
    defence: 'so is every text of a list',
    file: 'src/sheets/reports/listSheet.ts',
    take: '[column] = escapedCell(cell);',
    put: '[column] = cell;',
    tests: ['test/jobs/formulaLikeWords.test.ts'],
  },
  {
    defence: 'the run report does so with the names of sheets',
    file: 'src/sheets/reports/reportSheet.ts',
    take: 'escapedCell(name),',
    put: 'name,',
    tests: ['test/jobs/formulaLikeWords.test.ts'],
  },
  {
    defence: 'a mailing file has no formulas',
    file: 'src/core/templates/csvFile.ts',
    take: '/^[=+\\-@\\t\\r]/.test(cell) && !PHONE.test(cell)',
    put: 'false',
    tests: ['test/core/templates/csvFile.test.ts'],
  },
  {
    defence: 'a mail shows names as text, not as markup',
    file: 'src/jobs/daily/mailBody.ts',
    take: '.replace(/[&<>"\']/g,',
    put: '.replace(/[^\\s\\S]/g,',
    tests: ['test/jobs/daily/digest.test.ts'],
  },
  {
    defence: 'a list that takes no other words gets one of its own',
    file: 'src/sheets/tables/listedCells.ts',
    take: 'if (!rule || rule.getAllowInvalid()) return null;',
    put: 'if (rule || !rule) return null;',
    tests: ['test/jobs/strictLists.test.ts'],
  },

  // Whose a cell is, and who may write
  {
    defence: 'one job at a time works on a document',
    file: 'src/google/documentLock.ts',
    take: 'if (!lock.tryLock(PATIENCE_MS)) throw',
    put: 'if (!lock.tryLock(PATIENCE_MS) && isHeld) throw',
    tests: ['test/jobs/recalculate.test.ts'],
  },
  {
    defence: 'a job looks for protected cells before it writes',
    file: 'src/sheets/document/protectedCells.ts',
    take: 'if (protections.length === 0) return;',
    put: 'if (protections.length >= 0) return;',
    tests: ['test/jobs/protectedCells.test.ts'],
  },
  {
    defence: 'after a run that was killed, what stood before is still the add-on’s',
    file: 'src/sheets/figures/cellOwnership.ts',
    take: 'isWriting ? allBefore[source] : undefined',
    put: 'undefined',
    tests: ['test/sheets/figures/cellOwnership.test.ts'],
  },
  {
    defence: 'thousands of cells of the user’s are kept beside the memory',
    file: 'src/sheets/figures/userValues.ts',
    take: 'mostBytes: 300_000,',
    put: '',
    tests: ['test/jobs/manyUserValues.test.ts'],
  },
  {
    defence: 'a user’s sheet with a name of the add-on’s is not taken for its own',
    file: 'src/sheets/document/workbook.ts',
    take: 'if (isEmpty || bearsMark(role, values as Cell[][])) return',
    put: 'if (isEmpty || sheet) return',
    tests: ['test/jobs/ownSheets.test.ts'],
  },
  {
    defence: 'the add-on is not removed where its cells are not known from the user’s',
    file: 'src/jobs/removal/putAway.ts',
    take: 'if (isUnknown) throw',
    put: 'if (isUnknown && !isUnknown) throw',
    tests: ['test/jobs/removal/removal.test.ts'],
  },
  {
    defence: 'removing takes out no cell of the user’s',
    file: 'src/sheets/tables/takenOutColumns.ts',
    take: 'rows.some((_, index) => isUsers(index, column)),',
    put: 'rows.some((_, index) => isUsers(index, column) && index < 0),',
    tests: ['test/jobs/removal/removal.test.ts'],
  },
  {
    defence: 'nothing works on with an add-on that was taken out',
    file: 'src/jobs/clientBaseSheets.ts',
    take: 'if (readPutAway()) throw',
    put: 'if (readPutAway()?.sheetIds.includes(-1)) throw',
    tests: ['test/jobs/removal/removal.test.ts'],
  },

  // What is read
  {
    defence: 'a line of Today logged twice counts once',
    file: 'src/sheets/logs/contactsSheet.ts',
    take: 'if (first !== undefined) {',
    put: 'if (first !== undefined && row < 0) {',
    tests: ['test/jobs/today/ticks.test.ts'],
  },
  {
    defence: 'a contact that is asked for twice is logged once',
    file: 'src/jobs/client/logContact.ts',
    take: 'lastAction.requestId === contact.requestId) {',
    put: 'lastAction.requestId === null) {',
    tests: ['test/jobs/client/logContact.test.ts'],
  },
  {
    defence: 'a deal of a day to come is left out',
    file: 'src/sheets/logs/salesLines.ts',
    take: 'if (day !== null && day > asOf) {',
    put: 'if (day !== null && day > asOf + 1e6) {',
    tests: ['test/jobs/badInput.test.ts'],
  },
  {
    defence: 'a date that may be two days is not guessed',
    file: 'src/cells/day.ts',
    take: "if (order === 'yearFirst') return 'ambiguous';",
    put: "if (order === 'yearFirst') return dayInOrder(written, 'dayFirst');",
    tests: ['test/cells/day.test.ts', 'test/cells/dayColumn.test.ts'],
  },
  {
    defence: 'a column that has days in both orders is not read in one',
    file: 'src/cells/dayColumn.ts',
    take: "contradiction ? 'mixed' : (proven ?? document.dateOrder)",
    put: 'proven ?? document.dateOrder',
    tests: ['test/cells/dayColumn.test.ts'],
  },
  {
    defence: 'a status that nobody knows is asked about',
    file: 'src/sheets/logs/statusReader.ts',
    take: '?? dealStatusOf(word) ?? null;',
    put: "?? dealStatusOf(word) ?? 'done';",
    tests: ['test/jobs/wordMeanings/statuses.test.ts'],
  },
  {
    defence: 'an import reads no cell that is longer than a cell can be',
    file: 'workbench/import/readExcel.ts',
    take: 'cell.v.length > LONGEST_CELL) {',
    put: 'cell.v.length > 1e9) {',
    tests: ['test/workbench/import/brokenFiles.test.ts'],
  },
  {
    defence: 'no pattern goes back and forth over a long text',
    file: 'src/core/contacts/contactLinks.ts',
    take: '/^[^\\s@<>"]+@[^\\s@<>".]+(?:\\.[^\\s@<>".]+)+$/',
    put: '/^[^\\s@<>"]+@[^\\s@<>"]+\\.[^\\s@<>"]+$/',
    tests: ['test/regularExpressions.test.ts'],
  },

  // What the panel sends, and who may ask
  {
    defence: 'a call of the panel has no arguments but its own',
    file: 'src/panel/argument.ts',
    take: 'if (!isRecord || !Object.keys(given).every(isKnown)) throw',
    put: 'if (!isRecord) throw',
    tests: ['test/panel/argument.test.ts'],
  },
  {
    defence: 'a client’s key is one',
    file: 'src/panel/argument.ts',
    take: 'clientKey(given) === given;',
    put: 'clientKey(given) !== null;',
    tests: ['test/panel/argument.test.ts'],
  },
  {
    defence: 'a choice of tables names no other roles',
    file: 'src/panel/choice.ts',
    take: 'if (!isRecord(given) || !Object.keys(given).every((key) => isRole(key))) throw malformed;',
    put: 'if (!isRecord(given)) throw malformed;',
    tests: ['test/panel/choice.test.ts'],
  },
  {
    defence: 'the workbench answers to the names of its own machine alone',
    file: 'workbench/start/server.ts',
    take: 'if (!own.includes(asked.toLowerCase())) {',
    put: "if (asked === '') {",
    tests: ['test/workbench/start/server.test.ts'],
  },
  {
    defence: 'the workbench is only read from',
    file: 'workbench/start/server.ts',
    take: "if (method === 'GET' || method === 'HEAD') return null;",
    put: "if (method !== '') return null;",
    tests: ['test/workbench/start/server.test.ts'],
  },

  // The script as it is built
  {
    defence: 'what loads the second file can be called by nobody outside',
    file: 'src/addon/part.ts',
    take: 'global.addOn_ = addOnPart;',
    put: 'global.addOn_ = global.loadAddOn = addOnPart;',
    tests: ['test/bundle.test.ts'],
  },
  {
    defence: 'the second file is loaded once, and from its own name',
    file: 'src/addon/part.ts',
    take: 'part ??= loaded();',
    put: 'part = loaded();',
    tests: ['test/bundle.test.ts'],
  },
  {
    defence: 'a used up quota is told in a sentence',
    file: 'src/sheets/document/quotaError.ts',
    take: 'throw USED_UP.test(said) && !/storage/i.test(said) ? new QuotaError(quota) : error;',
    put: 'throw said === quota ? new QuotaError(quota) : error;',
    tests: ['test/jobs/quotas.test.ts'],
  },
  {
    defence: 'nothing but the unforeseen is logged, without addresses',
    file: 'src/sheets/document/unforeseen.ts',
    take: 'console.error(withoutAddresses(',
    put: 'console.error((',
    tests: ['test/guards.test.ts'],
  },
];
