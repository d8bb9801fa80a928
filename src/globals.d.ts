/** gas-webpack-plugin makes a top-level function of each `global.NAME = (…) => …` that stands in a listed file. */
declare const global: Record<string, (...args: never[]) => unknown>;
