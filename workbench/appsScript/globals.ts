import { CacheService } from './cacheService';
import { Charts } from './charts';
import type { Service } from './gate';
import type { Host } from './host';
import { HtmlService } from './htmlService';
import { LockService } from './lockService';
import { Logger, ScriptConsole } from './logger';
import { MailApp } from './mailApp';
import { PropertiesService } from './propertiesService';
import { ScriptApp } from './scriptApp';
import { Session } from './session';
import { SpreadsheetApp } from './spreadsheetApp';
import { Utilities } from './utilities';

/** The services a script finds as globals, under the names it finds them by. */
export interface Globals extends Record<string, Service> {
  LockService: LockService;
  Logger: Logger;
  MailApp: MailApp;
}

export function createGlobals(host: Host): Globals {
  const logger = new Logger();
  return {
    CacheService: new CacheService(host.clock),
    Charts: new Charts(),
    HtmlService: new HtmlService(host),
    LockService: new LockService(),
    Logger: logger,
    MailApp: new MailApp(),
    PropertiesService: new PropertiesService(host.kept.properties),
    ScriptApp: new ScriptApp(host),
    Session: new Session(host),
    SpreadsheetApp: new SpreadsheetApp(host),
    Utilities: new Utilities(host),
    console: new ScriptConsole(logger),
  };
}
