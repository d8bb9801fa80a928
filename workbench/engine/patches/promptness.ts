import type { Univer } from '@univerjs/core';
import { ConditionalFormattingViewModel } from '@univerjs/sheets-conditional-formatting';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { hasScreen } from '../screen';

/** A timer of Node's, and what it waits to do. */
type Timer = NodeJS.Timeout & { _onTimeout(): void };

/** How Univer holds what it will calculate, and judges cells anew by a rule; both private to it. */
interface Waiting {
  _setTimeoutKey: Timer;
}
interface Judging {
  _markRuleDirtyAtOnce: ConditionalFormattingViewModel['markRuleDirty'];
}

/**
 * Univer gathers changes for 100 ms before it calculates and judges cells by their rules, so that a
 * person's typing stays fluent. Where there is no screen nobody types: it does both as soon as the
 * script that changed something is over.
 */
export function loseNoTime(univer: Univer): void {
  if (hasScreen(univer)) return;
  const injector = univer.__getInjector();
  const calculation = injector.get(TriggerCalculationController) as unknown as Waiting;
  let timer = calculation._setTimeoutKey;
  Object.defineProperty(calculation, '_setTimeoutKey', {
    get: () => timer,
    set(given: Timer) {
      const { _onTimeout: act } = given;
      clearTimeout(given);
      timer = setTimeout(act) as Timer;
    },
  });
  const rules = injector.get(ConditionalFormattingViewModel);
  rules.markRuleDirty = (rules as unknown as Judging)._markRuleDirtyAtOnce;
}
