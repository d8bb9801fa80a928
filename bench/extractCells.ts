import { checksum } from '../src/extract/checksum';
import { CELL_BEGINNING, EXTRACT_VERSION, SUM_DIGITS } from '../src/extract/extractForm';

/** The cells of one run, from what each holds after its head, as the query writes them. */
export function cellsHolding(held: readonly string[]): string[] {
  const sums = held.map((text) => checksum(text));
  const run = sums.reduce((xor, sum) => xor ^ sum, 0) >>> 0;
  const head = `${CELL_BEGINNING}${EXTRACT_VERSION},"run":${run},"cells":${held.length},"sum":`;
  const digits = (sum = 0) => sum.toString(16).padStart(SUM_DIGITS, '0');
  // Joined texts are kept in the parts that they were made of, until they are read once.
  return held.map((text, index) =>
    Buffer.from(`${head}"${digits(sums[index])}",${text}`).toString('latin1'),
  );
}
