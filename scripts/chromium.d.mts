/** The path of a Chromium-like browser on this machine, null where there is none. */
export function findChromium(): string | null;
