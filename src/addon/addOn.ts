// What the menu, the panel and the triggers call. It is built into a file of its own: see `part`.

export * from '../panel/panel';
export { dailyRun, resumeDailyRun, tellOfDaily } from './daily';
export { editedByHand } from './edit';
export { installationTrigger } from './installation';
export * from './menu';
