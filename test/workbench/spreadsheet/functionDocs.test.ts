import { expect, test } from 'vitest';
import { readFunctionDocs } from '../../../workbench/spreadsheet/functionDocs';

test('custom functions are described by their JSDoc', () => {
  const docs = readFunctionDocs(`
    /** Not one of them. */
    function onOpen() {}
    /**
     * Retention rate,
     * in percent. 4 * 2 / 1
     *
     * @param {number} atEnd Customers at the end.
     * @param {Array<Array<number>>} [from=1] - Where it starts.
     * @param {string=} how How.
     * @return {number} A share.
     * @customfunction
     */
    function CRR(atEnd, from, how) {}
    /** @customfunction */ function BARE(one, two = 2) { /* body */ }
    /** @customfunction */
    function hidden_() {}
  `);
  expect(docs).toEqual([
    {
      name: 'CRR',
      description: 'Retention rate, in percent. 4 * 2 / 1',
      parameters: [
        { name: 'atEnd', description: 'Customers at the end.', isOptional: false },
        { name: 'from', description: 'Where it starts.', isOptional: true },
        { name: 'how', description: 'How.', isOptional: true },
      ],
      returns: 'A share.',
    },
    {
      name: 'BARE',
      description: '',
      parameters: [
        { name: 'one', description: '', isOptional: false },
        { name: 'two', description: '', isOptional: true },
      ],
      returns: '',
    },
  ]);
});
