/** docs/faults.md as the tests stand. */
export function faultsPage(): string;
