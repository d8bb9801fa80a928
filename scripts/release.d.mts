export const PROJECT_FILES: readonly string[];
export function released(): Uint8Array;
