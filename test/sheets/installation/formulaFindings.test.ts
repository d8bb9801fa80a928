import { describe, expect, test } from 'vitest';
import { FUNCTION_CHECKS } from '../../../src/schema/installationChecks';
import { currentDocument } from '../../../src/sheets/document/document';
import { cellFormulas, tableFormulas } from '../../../src/sheets/installation/formulaChecks';
import { formulaFinding } from '../../../src/sheets/installation/formulaFindings';
import { localeFinding } from '../../../src/sheets/installation/localeFindings';
import { functionTexts } from '../../../src/texts/functionTexts';
import { NAMES, SOURCES } from '../../functions/customFunctions';

const { en } = functionTexts;
const FORMULAS = [...cellFormulas(en, currentDocument(), true), ...tableFormulas(en)];

describe('a formula', () => {
  const abc = { id: 'ABC', expected: [['A'], ['B']] } as const;

  test('is confirmed by what it should come to, and refuted by all else', () => {
    expect(formulaFinding(abc, [['A'], ['B']], 'en').result).toBe('confirmed');
    expect(formulaFinding(abc, [['A'], ['']], 'en')).toEqual({
      id: 'ABC',
      result: 'refuted',
      seen: 'A / ',
    });
    expect(formulaFinding(abc, [['#NAME?'], ['']], 'en').result).toBe('refuted');
    expect(formulaFinding(abc, [['#ERROR!'], ['']], 'en').result).toBe('refuted');
  });

  test('that is blank, or loading still, has not answered', () => {
    for (const cell of ['', 'Loading...', 'Загрузка…']) {
      expect(formulaFinding(abc, [[cell], ['']], 'en').result).toBe('unknown');
    }
  });

  test('of any value is refuted by an error; what a comma does refutes nothing', () => {
    const asOf = { id: 'asOfArgument', expected: null } as const;
    expect(formulaFinding(asOf, [['2281']], 'en').result).toBe('confirmed');
    expect(formulaFinding(asOf, [['#ERROR!']], 'en').result).toBe('refuted');
    expect(formulaFinding({ id: 'comma', expected: null }, [['#ERROR!']], 'en')).toEqual({
      id: 'comma',
      result: 'confirmed',
      seen: '#ERROR!',
    });
  });
});

describe('the custom functions', () => {
  test('are all tried', () => {
    expect([...FUNCTION_CHECKS].sort()).toEqual([...NAMES].sort());
    const tried = FORMULAS.map(({ id }) => id);
    expect(tried).toEqual(expect.arrayContaining([...FUNCTION_CHECKS]));
  });

  const examples = Object.values(SOURCES).flatMap((source) =>
    [...source.matchAll(/Example: =(\w+)\((.*)\) → (.+)$/gm)].map(([, name, args, result]) => ({
      name,
      // What is a name of the sheet stands in cells here.
      formula: `=${name}(${args})`.replace('CADENCE', 'U1:V2'),
      result,
    })),
  );

  test('most by the examples of their help', () => {
    expect(examples.length).toBeGreaterThanOrEqual(11);
  });

  test.each(examples)('$formula → $result', ({ name, formula, result }) => {
    const check = FORMULAS.find(({ id }) => id === name);
    expect(check?.formula).toBe(formula);
    expect(check?.expected?.flat().join('; ')).toBe(result);
  });
});

test.each([
  ['ru_RU', 'confirmed'],
  ['en_GB', 'confirmed'],
  ['de_DE', 'unknown'],
  ['', 'refuted'],
])('the locale “%s” is %s', (locale, result) => {
  expect(localeFinding(locale).result).toBe(result);
});
