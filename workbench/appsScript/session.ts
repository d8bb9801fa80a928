import { Service, standsFor } from './gate';
import type { Host } from './host';

/** The person at the spreadsheet, of whom the workbench knows nothing. */
const SOMEONE = 'user@example.com';

/** Who is at work, and where. */
export class Session extends Service {
  constructor(private readonly host: Host) {
    super();
  }

  getActiveUser(): User {
    return new User();
  }

  getEffectiveUser(): User {
    return new User();
  }

  getActiveUserLocale(): string {
    return this.host.locale.language;
  }

  getScriptTimeZone(): string {
    return this.host.scriptTimeZone;
  }
}

export class User extends Service {
  getEmail(): string {
    return SOMEONE;
  }
}

standsFor<GoogleAppsScript.Base.Session>()(Session, {
  name: 'Session',
  handles: ['getActiveUser', 'getActiveUserLocale', 'getEffectiveUser', 'getScriptTimeZone'],
});

standsFor<GoogleAppsScript.Base.User>()(User, { name: 'User', handles: ['getEmail'] });
