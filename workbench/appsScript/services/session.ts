import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';

/** Who is at work, and where. */
export class Session extends Service {
  constructor(private readonly host: Host) {
    super();
  }

  getActiveUser(): User {
    const { person, isTrigger } = this.host.session;
    return new User(isTrigger ? '' : person);
  }

  getEffectiveUser(): User {
    return new User(this.host.session.person);
  }

  getActiveUserLocale(): string {
    return this.host.locale.language;
  }

  getScriptTimeZone(): string {
    return this.host.scriptTimeZone;
  }
}

/** Someone with an account; of whoever is at the spreadsheet a trigger learns nothing. */
export class User extends Service {
  constructor(private readonly email: string) {
    super();
  }

  getEmail(): string {
    return this.email;
  }
}

standsFor<GoogleAppsScript.Base.Session>()(Session, {
  name: 'Session',
  handles: ['getActiveUser', 'getActiveUserLocale', 'getEffectiveUser', 'getScriptTimeZone'],
});

standsFor<GoogleAppsScript.Base.User>()(User, { name: 'User', handles: ['getEmail'] });
