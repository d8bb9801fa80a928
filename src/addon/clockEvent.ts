/** What Google tells the function of a clock trigger; nothing where it is run by hand. */
export interface ClockEvent {
  /** Of the trigger, as its `getUniqueId()` gives it. */
  triggerUid?: string;
  /** With whose rights it runs. */
  authMode?: unknown;
}
