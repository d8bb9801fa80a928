import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import { EVENT_TYPES, TRIGGER_SOURCES, Trigger, TriggerBuilder } from './triggers';

const AUTH_MODES = {
  NONE: 'NONE',
  CUSTOM_FUNCTION: 'CUSTOM_FUNCTION',
  LIMITED: 'LIMITED',
  FULL: 'FULL',
} as const;

const AUTHORIZATION_STATUSES = { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' } as const;

/** The script itself: its triggers and its rights. */
export class ScriptApp extends Service {
  readonly AuthMode = AUTH_MODES;
  readonly AuthorizationStatus = AUTHORIZATION_STATUSES;
  readonly EventType = EVENT_TYPES;
  readonly TriggerSource = TRIGGER_SOURCES;

  constructor(private readonly host: Host) {
    super();
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.host, functionName);
  }

  /** The triggers of whoever is at work; those of others are never seen. */
  getProjectTriggers(): Trigger[] {
    const { kept, session } = this.host;
    return kept.triggers
      .filter(({ owner }) => owner === session.person)
      .map((trigger) => new Trigger(trigger));
  }

  deleteTrigger(trigger: Trigger): void {
    const { triggers } = this.host.kept;
    const index = triggers.findIndex(({ id }) => id === trigger.kept.id);
    if (index < 0) throw new Error('The trigger has already been deleted.');
    triggers.splice(index, 1);
  }

  getAuthorizationInfo(_authMode: string): AuthorizationInfo {
    return new AuthorizationInfo();
  }
}

/** Whether the script has its rights. It has, unless a test answers for it. */
export class AuthorizationInfo extends Service {
  getAuthorizationStatus(): string {
    return AUTHORIZATION_STATUSES.NOT_REQUIRED;
  }

  getAuthorizationUrl(): string {
    return 'https://script.google.com/authorize';
  }
}

standsFor<GoogleAppsScript.Script.ScriptApp>()(ScriptApp, {
  name: 'ScriptApp',
  constants: ['AuthMode', 'AuthorizationStatus', 'EventType', 'TriggerSource'],
  handles: ['newTrigger'],
  reads: ['getAuthorizationInfo', 'getProjectTriggers'],
  writes: ['deleteTrigger'],
});

standsFor<GoogleAppsScript.Script.AuthorizationInfo>()(AuthorizationInfo, {
  name: 'AuthorizationInfo',
  handles: ['getAuthorizationStatus', 'getAuthorizationUrl'],
});
