import { CacheService } from './cacheService';
import type { Service } from './gate';
import type { Host } from './host';
import { HtmlService } from './htmlService';
import { LockService } from './lockService';
import { Logger, ScriptConsole } from './logger';
import { PropertiesService, type PropertyStores } from './propertiesService';
import { Session } from './session';
import { SpreadsheetApp } from './spreadsheetApp';
import { Utilities } from './utilities';

/** The services a script finds as globals, under the names it finds them by. */
export interface Globals extends Record<string, Service> {
  LockService: LockService;
  Logger: Logger;
}

export function createGlobals(host: Host, properties: PropertyStores): Globals {
  const logger = new Logger();
  return {
    CacheService: new CacheService(host.clock),
    HtmlService: new HtmlService(host),
    LockService: new LockService(),
    Logger: logger,
    PropertiesService: new PropertiesService(properties),
    Session: new Session(host),
    SpreadsheetApp: new SpreadsheetApp(host),
    Utilities: new Utilities(host),
    console: new ScriptConsole(logger),
  };
}
