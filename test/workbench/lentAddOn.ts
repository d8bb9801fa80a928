import { onTestFinished } from 'vitest';
import { Script } from '../../workbench/spreadsheet/script';
import type { AddOn } from '../../workbench/spreadsheet/scriptedBook';
import { builtAddOn } from '../builtAddOn';

/** Scripts with the add-on in them that nobody works with. */
const idle: Script[] = [];

/**
 * The add-on, its script lent for the time of a test. Code runs several times faster where it has
 * run before, and most of what a test takes is its first run.
 *
 * @param beside functions that a test puts beside the add-on's, or in place of them
 */
export function lentAddOn(beside = ''): AddOn & { script: Script } {
  const script = idle.pop() ?? loaded();
  const takeAway = script.declare(beside);
  onTestFinished(() => {
    takeAway();
    idle.push(script);
  });
  return { ...builtAddOn, script };
}

function loaded(): Script {
  const script = new Script();
  script.load(builtAddOn.code, {});
  return script;
}
