/** Columns, or rows, in the order of the sheet, cut wherever another stands between two: what can be written in one call. */
export function neighbours<Place extends { readonly index: number }>(
  places: readonly Place[],
): Place[][] {
  const blocks: Place[][] = [];
  for (const place of [...places].sort((a, b) => a.index - b.index)) {
    const block = blocks[blocks.length - 1];
    if (block?.[block.length - 1]?.index === place.index - 1) block.push(place);
    else blocks.push([place]);
  }
  return blocks;
}
