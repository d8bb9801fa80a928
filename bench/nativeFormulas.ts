/** What a user would type instead of the add-on: three sums and an IF for each client, in B to E of Clients. */
export function nativeFormulas(clients: number, deals: number): string[][] {
  const last = deals + 1;
  const range = (column: string) => `Sales!$${column}$2:$${column}$${last}`;
  return Array.from({ length: clients }, (_, index) => {
    const row = index + 2;
    const silence = `DATE(2026,11,22)-D${row}`;
    return [
      `=SUMIFS(${range('C')},${range('B')},A${row})`,
      `=COUNTIFS(${range('B')},A${row})`,
      `=MAXIFS(${range('A')},${range('B')},A${row})`,
      `=IF(${silence}>=90,"Lost",IF(${silence}>=30,"Sleeping","Active"))`,
    ];
  });
}

/** @throws Error where the statuses, the last of a client's formulas, are not all there */
export function requireStatuses(statuses: readonly unknown[], clients: number): void {
  const areThere = statuses.every((status) => /^(Active|Sleeping|Lost)$/.test(String(status)));
  if (areThere && statuses.length === clients) return;
  throw new Error(`${statuses.length} formulas came to ${statuses.slice(0, 3).join(', ')}.`);
}
