/**
 * gas-webpack-plugin makes a top-level function of each `global.NAME = (…) => …` that stands in a
 * listed file.
 */
declare const global: Record<string, (...args: never[]) => unknown>;

/**
 * The panel's texts by language, each as a script that sets `window.panelTexts`; `build.mjs` puts
 * them in.
 */
declare const PANEL_TEXTS: Readonly<Record<import('./schema/languages').Language, string>>;
