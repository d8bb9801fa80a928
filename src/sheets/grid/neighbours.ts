/** Columns, or rows, in order, cut wherever another stands between: what one call can write. */
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
