import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { builtAddOn } from '../builtAddOn';
import { openedAddOn, smallBase } from '../jobs/openedAddOn';
import { PANEL_CALLS } from './panelCalls';

// Whoever may open the document may call what the panel calls, with anything.

const context = createContext({
  HtmlService: {
    createHtmlOutputFromFile: () => ({ getContent: () => builtAddOn.html.AddOn }),
  },
});
runInContext(builtAddOn.code, context);

/** How many arguments a call takes. */
const lengthOf = (name: string): number => runInContext(`addOn_().${name}.length`, context);

/** What no call has a use for, whichever of its arguments it is. */
const HOSTILE: unknown[] = [
  -1.5,
  1e300,
  'x'.repeat(100_000),
  '\u0000',
  [[[]]],
  { unheardOf: 1 },
  { constructor: 'create' },
  JSON.parse('{"__proto__":{"ok":true}}'),
];

/** What some calls may take. */
const STRANGE: unknown[] = [null, undefined, '', ' ', 0, -1, true, [], {}, '__proto__', '=1+1'];

interface Answer {
  ok: boolean;
  message: string;
}

const WITH_ARGUMENTS = PANEL_CALLS.filter((name) => lengthOf(name) > 0);

describe.each(WITH_ARGUMENTS)('%s', (name) => {
  const all = (value: unknown) => new Array(lengthOf(name)).fill(value);

  test('refuses in a sentence what makes no sense, and changes nothing', async () => {
    const { workbench, setUp } = await openedAddOn(smallBase());
    setUp();
    const { sheets } = workbench.snapshot();
    for (const value of HOSTILE) {
      const { ok, message } = workbench.callFromSidebar(name, all(value)) as Answer;
      expect([value, ok, message]).toEqual([value, false, expect.stringMatching(SENTENCE)]);
    }
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('answers in a sentence whatever else is sent', async () => {
    const { workbench, setUp } = await openedAddOn(smallBase(), { locale: 'ru_RU' });
    setUp();
    for (const value of STRANGE) {
      const answer = workbench.callFromSidebar(name, all(value)) as Answer;
      expect([value, typeof answer.ok, typeof answer.message]).toEqual([
        value,
        'boolean',
        'string',
      ]);
      if (!answer.ok) expect(answer.message).toMatch(SENTENCE);
    }
  });
});

/** One of the add-on's, not one that an engine throws. */
const SENTENCE =
  /^(?!.*(?:Error|undefined|null|NaN|\[object|Something unexpected|непредвиденное)).+\.$/s;

test.each(PANEL_CALLS.filter((name) => lengthOf(name) === 0))(
  '%s does not mind arguments that it does not take',
  async (name) => {
    const { workbench } = await openedAddOn(smallBase());
    const { ok, message } = workbench.callFromSidebar(name, HOSTILE) as Answer;
    expect([typeof ok, typeof message]).toEqual(['boolean', 'string']);
  },
);
