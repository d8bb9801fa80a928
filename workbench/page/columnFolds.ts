import { ICommandService, type Univer } from '@univerjs/core';
import type { KeptGroup } from '../appsScript/sheets/columnGroups';
import { columnLetters } from '../document/a1';
import type { Workbench } from '../spreadsheet/workbench';
import type { Words } from './words';

/**
 * Shows a button for each group of columns of the active sheet, by which it is folded and opened:
 * Univer draws no outlines.
 */
export function showColumnFolds(
  univer: Univer,
  workbench: Workbench,
  bar: HTMLElement,
  words: Pick<Words, 'folds' | 'fold' | 'unfold'>,
): void {
  bar.ariaLabel = words.folds;
  let drawn = '';

  const buttonFor = (group: KeptGroup): HTMLButtonElement => {
    const { first, last, isCollapsed } = group;
    const button = document.createElement('button');
    const says = isCollapsed ? words.unfold : words.fold;
    button.type = 'button';
    button.ariaExpanded = String(!isCollapsed);
    button.textContent = says(last - first + 1, columnLetters(first), columnLetters(last));
    button.addEventListener('click', () => workbench.toggle(group));
    return button;
  };

  const draw = () => {
    const groups = workbench.columnGroups();
    const now = JSON.stringify(groups);
    if (now === drawn) return;
    drawn = now;
    const focused = [...bar.children].indexOf(document.activeElement as Element);
    bar.replaceChildren(...groups.map(buttonFor));
    bar.hidden = groups.length === 0;
    // Who folds by keyboard opens by the same key.
    if (focused >= 0) (bar.children[focused] as HTMLElement | undefined)?.focus();
  };

  univer.__getInjector().get(ICommandService).onCommandExecuted(draw);
  draw();
}
