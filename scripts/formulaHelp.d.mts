import type { FormulaHelp } from '../src/texts/formulaHelp';

export function formulaHelpIn(
  language: string,
): Promise<Readonly<Record<string, FormulaHelp>> | null>;
export function withHelp(script: string, help: Readonly<Record<string, FormulaHelp>>): string;
