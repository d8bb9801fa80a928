import type { Cells } from '../cells/cell';
import { currentDocument } from '../sheets/document/document';
import { functionTexts } from '../texts/functionTexts';

type CustomFunction = (...args: (Cells | undefined)[]) => Cells;

/**
 * Has custom functions refuse arguments that they do not take, which Sheets hands over and nobody
 * would miss: a decimal comma makes two of a number where the comma separates arguments.
 */
export function refuseSurplus(...names: readonly string[]): void {
  const functions = global as unknown as Record<string, CustomFunction>;
  for (const name of names) {
    const figure = functions[name] as CustomFunction;
    functions[name] = (...args) => {
      if (args.length <= figure.length) return figure(...args);
      const { tooManyArguments } = functionTexts[currentDocument().language].functions;
      throw new Error(tooManyArguments(name, figure.length, args.length));
    };
  }
}
