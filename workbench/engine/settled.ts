import {
  type ICommandInfo,
  ICommandService,
  type Injector,
  toDisposable,
  type Univer,
} from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { hasScreen } from './screen';

/**
 * On a screen Univer gathers changes for 100 ms before it calculates or repaints rules; quiet for
 * longer than that is quiet. Without one it does so at once (patches/promptness).
 */
const GATHERED = 120;

/** The shortest pause, in which all that is due gets its turn. */
const POLL = 20;

/** Tells when formulas and conditional formats have caught up with what was written. */
export class Settled {
  readonly #injector: Injector;
  readonly #subscription;
  #isQuiet = false;
  #lastChange = performance.now();
  #isCalculating = false;
  readonly #quiet: number;

  constructor(univer: Univer) {
    const injector = univer.__getInjector();
    this.#injector = injector;
    this.#quiet = hasScreen(univer) ? GATHERED : POLL;
    const dirty = injector.get(IActiveDirtyManagerService);
    const commands = injector.get(ICommandService);
    this.#subscription = toDisposable(
      commands.onCommandExecuted((command) => {
        if (command.id === SetFormulaCalculationStartMutation.id) this.#isCalculating = true;
        else if (isEndOfCalculation(command)) this.#isCalculating = false;
        else if (!dirty.get(command.id) && !command.id.includes('conditional-rule')) return;
        this.#isQuiet = false;
        this.#lastChange = performance.now();
      }),
    );
  }

  /** Returns at once when nothing has changed since the last time. */
  async wait(): Promise<void> {
    while (!this.#isQuiet) {
      const last = this.#lastChange;
      // Not for less than that, however long ago the change was: timers that fell due while a script
      // ran come first.
      await pause(Math.max(last + this.#quiet - performance.now(), POLL));
      this.#isQuiet = this.#lastChange === last && !this.#isCalculating;
    }
  }

  /** Has nothing more calculated; comes back when what is being calculated has stopped. */
  async stop(): Promise<void> {
    this.#injector.get(TriggerCalculationController).dispose();
    this.#injector.get(ICommandService).syncExecuteCommand(SetFormulaCalculationStopMutation.id);
    while (this.#isCalculating) await pause(POLL);
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
