import { onTestFinished } from 'vitest';
import { Script } from '../../workbench/spreadsheet/script';
import type { AddOn } from '../../workbench/spreadsheet/scriptedBook';
import { builtAddOn } from '../builtAddOn';

/** The scripts that nobody works with, by their code; the code asked for last comes last. */
const idle = new Map<string, Script[]>();

/** Besides the add-on alone, that with what the tests of a file put beside it. */
const MOST_CODES = 3;

/**
 * A script with this code for the time of a test. Code runs several times faster where it has run
 * before, and most of what a test takes is its first run. What a test puts beside the add-on is to
 * be functions, which remember nothing.
 */
export function lentScript(code: string): { script: Script } {
  const known = idle.get(code) ?? [];
  idle.delete(code);
  idle.set(code, known);
  for (const [old] of idle) {
    if (idle.size <= MOST_CODES) break;
    idle.delete(old);
  }
  const script = known.pop() ?? new Script();
  onTestFinished(() => void known.push(script));
  return { script };
}

/** The add-on, its script lent. */
export function lentAddOn(): AddOn {
  return { ...builtAddOn, ...lentScript(builtAddOn.code) };
}
