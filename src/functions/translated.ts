import type { CellFault } from '../cells/cellFault';
import { FigureError } from '../core/figureError';
import type { SheetDocument } from '../sheets/document/document';
import { functionTexts } from '../texts/functionTexts';

/** Runs a figure; what it throws comes out in the user's language. */
export function translated<T>(document: SheetDocument, figure: () => T, row?: number): T {
  try {
    return figure();
  } catch (error) {
    throw translation(document, error, row);
  }
}

/** What a figure threw, in the user's language. */
export function translation(document: SheetDocument, error: unknown, row?: number): Error {
  const { functions, faults } = functionTexts[document.language];
  if (error instanceof FigureError) return new Error(faults.figure(error));
  if (error instanceof NamedFault) {
    return new Error(functions.badArgument(error.argument, row, faults.cell(error.fault)));
  }
  return error as Error;
}

/** A bad cell and the argument it was given for. */
export class NamedFault extends Error {
  readonly argument: string;
  readonly fault: CellFault;

  constructor(argument: string, fault: CellFault) {
    super(`${argument} ${fault.message}`);
    this.argument = argument;
    this.fault = fault;
  }
}
