/** Of bold Arial, pixels, with a little to spare: of 11 points, which a workbook may bring along. */
const [WIDE, USUAL, NARROW] = [13, 8.8, 5.5];

const WIDE_LETTERS = /[mwMW%@щшжмфыюЩШЖМФЫЮ]/;
const NARROW_LETTERS = /[fijlrtI.,:;()'’-]/;

/** Of a cell, on both sides together, pixels. */
const PADDING = 10;

/**
 * The width that a header's longest word needs, pixels, rounded up to five: in a column that is
 * narrower it is broken.
 */
export function headerRoom(header: string): number {
  const words = header
    .split(/[\s\u00a0]+/)
    .map((word) => [...word].reduce((sum, letter) => sum + letterWidth(letter), PADDING));
  return Math.ceil(Math.max(...words) / 5) * 5;
}

function letterWidth(letter: string): number {
  if (WIDE_LETTERS.test(letter)) return WIDE;
  return NARROW_LETTERS.test(letter) ? NARROW : USUAL;
}
