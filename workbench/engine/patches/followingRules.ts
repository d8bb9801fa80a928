import {
  type ICommandInfo,
  type IMutationInfo,
  type IRange,
  IUniverInstanceService,
  type Univer,
} from '@univerjs/core';
import {
  deserializeRangeWithSheet,
  generateStringWithSequence,
  LexerTreeBuilder,
  sequenceNodeType,
  serializeRange,
} from '@univerjs/engine-formula';
import {
  type EffectRefRangeParams,
  getSheetCommandTarget,
  handleDefaultRangeChangeWithEffectRefCommands,
  InsertColCommand,
  InsertRowCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SheetInterceptorService,
} from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  createCfId,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { hasScreen } from '../screen';

const STRUCTURE: ReadonlySet<string> = new Set([
  InsertRowCommand.id,
  InsertColCommand.id,
  RemoveRowCommand.id,
  RemoveColCommand.id,
]);

/**
 * Lets conditional formats follow inserted and deleted rows and columns; on a screen Univer does it
 * by itself.
 */
export function letRulesFollow(univer: Univer): void {
  if (hasScreen(univer)) return;
  const injector = univer.__getInjector();
  const model = injector.get(ConditionalFormattingRuleModel);
  const lexer = injector.get(LexerTreeBuilder);
  const instances = injector.get(IUniverInstanceService);
  injector.get(SheetInterceptorService).interceptCommand({
    getMutations(command) {
      if (!STRUCTURE.has(command.id)) return { redos: [], undos: [] };
      // Deleting names no sheet and means the active one; the services see to that.
      const target = getSheetCommandTarget(instances, command.params);
      if (!target) return { redos: [], undos: [] };
      const { unitId, subUnitId } = target;
      const place = { unitId, subUnitId };
      const rules = [...(model.getSubunitRules(unitId, subUnitId) ?? [])];
      // Univer does not calculate the new formula of a changed rule: all are taken away and put
      // back, the last first.
      const redos = [
        ...rules.map(({ cfId }) => mutation(DeleteConditionalRuleMutation, { ...place, cfId })),
        ...rules.reverse().flatMap((rule) => {
          const next = followed(rule, command, lexer);
          return next ? [mutation(AddConditionalRuleMutation, { ...place, rule: next })] : [];
        }),
      ];
      return { redos, undos: [] };
    },
  });
}

function mutation({ id }: { id: string }, params: object): IMutationInfo {
  return { id, params };
}

/** The rule where the command leaves it; null where all its cells are gone. */
function followed(
  rule: IConditionFormattingRule,
  command: ICommandInfo,
  lexer: LexerTreeBuilder,
): IConditionFormattingRule | null {
  const ranges = rule.ranges.flatMap((range) => moved(range, command) ?? []);
  if (ranges.length === 0) return null;
  const config = { ...rule.rule };
  if (isFormula(config)) config.value = movedFormula(config.value, command, lexer);
  return { ...rule, cfId: createCfId(), ranges, rule: config };
}

/** A range where the command leaves it; null where it is gone. */
function moved(range: IRange, command: ICommandInfo): IRange | null {
  return handleDefaultRangeChangeWithEffectRefCommands(range, command as EffectRefRangeParams);
}

function movedFormula(formula: string, command: ICommandInfo, lexer: LexerTreeBuilder): string {
  const nodes = lexer.sequenceNodesBuilder(formula)?.map((node) => {
    const isOwn =
      typeof node === 'object' &&
      node.nodeType === sequenceNodeType.REFERENCE &&
      !node.token.includes('!');
    if (!isOwn) return node;
    const { range } = deserializeRangeWithSheet(node.token);
    const next = moved(range, command);
    return { ...node, token: next ? serializeRange({ ...range, ...next }) : '#REF!' };
  });
  return nodes ? `=${generateStringWithSequence(nodes)}` : formula;
}

function isFormula(config: IConditionFormattingRule['rule']): config is IFormulaHighlightCell {
  return config.type === CFRuleType.highlightCell && 'subType' in config
    ? config.subType === CFSubRuleType.formula
    : false;
}
