import { Charts } from './charts/charts';
import type { Service } from './gate/gate';
import type { Host } from './host';
import { CacheService } from './services/cacheService';
import { HtmlService } from './services/htmlService';
import { LockService } from './services/lockService';
import { Logger, ScriptConsole } from './services/logger';
import { MailApp } from './services/mailApp';
import { PropertiesService } from './services/propertiesService';
import { ScriptApp } from './services/scriptApp';
import { Session } from './services/session';
import { Utilities } from './services/utilities';
import { SpreadsheetApp } from './sheets/spreadsheetApp';

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
    LockService: new LockService(host),
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
