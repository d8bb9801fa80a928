import type { Cell } from '../spreadsheet/grid';
import type { Workbench } from '../spreadsheet/workbench';

/** What one formula came to: a block as lines of tab-separated values, or why there is none. */
export type FormulaOutput = { text: string } | { error: string };

/** The same as it stands in the report: days are written as they are there. */
export type ReportedFormula = { formula: string } & (
  | { values: (string | number | boolean | null)[][] }
  | { error: string }
);

/** Evaluates a formula in a cell for the report. */
export async function reportedFormula(
  workbench: Workbench,
  formula: string,
): Promise<ReportedFormula> {
  const result = await workbench.evaluate(formula);
  if ('error' in result) return { formula, error: result.error };
  const bare = (cell: Cell) => (typeof cell === 'object' && cell !== null ? cell.day : cell);
  return { formula, values: result.values.map((row) => row.map(bare)) };
}

/** Evaluates a formula in a cell and writes its value or its spilled block out. */
export async function formulaOutput(workbench: Workbench, formula: string): Promise<FormulaOutput> {
  const result = await workbench.evaluate(formula);
  if ('error' in result) return { error: `${formula}: ${result.error}` };
  return { text: result.values.map((row) => `${row.map(written).join('\t')}\n`).join('') };
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'object' ? cell.day : String(cell);
}
