import type { Browser } from 'playwright-core';

/** The path of a Chromium-like browser on this machine, null where there is none. */
export function findChromium(): string | null;

/**
 * Starts that browser, unseen.
 *
 * @param language that it writes the days of its own fields in; its own, where none is given
 */
export function startChromium(language?: string): Promise<Browser>;
