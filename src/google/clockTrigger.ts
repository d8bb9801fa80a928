// Google's triggers of the person at work: nobody sees those of others, and what other functions
// have is left alone.

/** The functions that the clock calls. */
export type ClockHandler = 'dailyRun' | 'resumeDailyRun' | 'installationTrigger';

/** The ids of a function's triggers. */
export function clockTriggers(handler: ClockHandler): string[] {
  return own(handler).map((trigger) => trigger.getUniqueId());
}

/** @returns the id of the new trigger */
export function fireDaily(handler: ClockHandler, hour: number, timeZone: string): string {
  return ScriptApp.newTrigger(handler)
    .timeBased()
    .everyDays(1)
    .atHour(hour)
    .inTimezone(timeZone)
    .create()
    .getUniqueId();
}

/**
 * How long after it was asked for a function is called once: a daily run that was cut off is taken
 * up when it is surely over, a check of the installation soon. An add-on published in the
 * Marketplace may have a trigger fire once an hour at most: both are an hour there.
 */
export const FIRES_AFTER_MS = {
  resumeDailyRun: 10 * 60_000,
  installationTrigger: 60_000,
} as const satisfies Partial<Record<ClockHandler, number>>;

export function fireOnce(handler: keyof typeof FIRES_AFTER_MS): void {
  ScriptApp.newTrigger(handler).timeBased().after(FIRES_AFTER_MS[handler]).create();
}

/**
 * Takes a function's triggers away, but for one. One that has fired once stands there until it is
 * taken away.
 */
export function dropTriggers(handler: ClockHandler, butId: string | null = null): void {
  for (const trigger of own(handler)) {
    if (trigger.getUniqueId() !== butId) ScriptApp.deleteTrigger(trigger);
  }
}

/**
 * Whether the add-on has all the rights it asks for; they can be taken back at any time, or given
 * in part.
 */
export function isAuthorised(): boolean {
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  return status !== ScriptApp.AuthorizationStatus.REQUIRED;
}

function own(handler: ClockHandler): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() === handler,
  );
}
