import type { CellFault } from '../cells/cellFault';
import { FigureError } from '../core/figureError';
import type { SheetDocument } from '../sheets/document/document';
import { functionTexts } from '../texts/functionTexts';

/** Runs a figure; what it throws comes out in the user's language. */
export function translated<T>(document: SheetDocument, figure: () => T, row?: number): T {
  try {
    return figure();
  } catch (error) {
    const { functions, faults } = functionTexts[document.language];
    if (error instanceof FigureError) throw new Error(faults.figure(error));
    if (error instanceof NamedFault) {
      throw new Error(functions.badArgument(error.argument, row, faults.cell(error.fault)));
    }
    throw error;
  }
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
