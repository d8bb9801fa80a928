import { type ICommandInfo, ICommandService, type Injector, toDisposable } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';

/**
 * Univer gathers changes for 100 ms before it calculates or repaints rules; quiet for longer than
 * that is quiet.
 */
const QUIET = 160;

/** Tells when formulas and conditional formats have caught up with what was written. */
export class Settled {
  readonly #subscription;
  #changes = 1;
  #seen = 0;
  #isCalculating = false;

  constructor(injector: Injector) {
    const dirty = injector.get(IActiveDirtyManagerService);
    const commands = injector.get(ICommandService);
    this.#subscription = toDisposable(
      commands.onCommandExecuted((command) => {
        if (command.id === SetFormulaCalculationStartMutation.id) this.#isCalculating = true;
        else if (isEndOfCalculation(command)) this.#isCalculating = false;
        else if (!dirty.get(command.id) && !command.id.includes('conditional-rule')) return;
        this.#changes++;
      }),
    );
  }

  /** Returns at once when nothing has changed since the last time. */
  async wait(): Promise<void> {
    while (this.#seen !== this.#changes || this.#isCalculating) {
      this.#seen = this.#changes;
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

function isEndOfCalculation(command: ICommandInfo): boolean {
  if (command.id !== SetFormulaCalculationNotificationMutation.id) return false;
  const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
  return functionsExecutedState !== undefined;
}
