import { ICommandService, type Injector } from '@univerjs/core';
import {
  IDefinedNamesService,
  IFunctionService,
  type ISetDefinedNameMutationParam,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';

const refreshed = new WeakSet<LexerTreeBuilder>();

/**
 * Univer keeps parsed formulas by their text, with the ranges of names put in, and partly for all
 * workbooks together: after a row is deleted or a sheet renamed, or beside another workbook with
 * the same name, a formula finds an old range. This makes it look every name up anew.
 */
export function keepNamesFresh(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder);
  if (refreshed.has(lexer)) return;
  refreshed.add(lexer);
  const names = injector.get(IDefinedNamesService);
  const build = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, transformSuffix, defined) =>
    build(formula, transformSuffix, defined && withAllNamesChanged(defined, names));

  const functions = injector.get(IFunctionService);
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
    functions.deleteFormulaAstCacheKey((params as ISetDefinedNameMutationParam).name);
  });
}

type DefinedNames = NonNullable<Parameters<LexerTreeBuilder['treeBuilder']>[2]>;

function withAllNamesChanged(defined: DefinedNames, service: IDefinedNamesService): DefinedNames {
  const unitId = defined.unitId ?? '';
  const known = Object.values(service.getDefinedNameMap(unitId) ?? {});
  const all = Object.fromEntries(known.map(({ name }) => [name, name]));
  return {
    ...defined,
    getDirtyDefinedNameMap() {
      const changed = defined.getDirtyDefinedNameMap();
      return { ...changed, [unitId]: { ...all, ...changed[unitId] } };
    },
  };
}
